/**
 * A notebook's cells as plain Java: splits them, finds what they need of earlier cells, builds one
 * class, and leads errors back to cell and line.
 */
@NullMarked
package org.jvmbootcamp.instruments.source;

import org.jspecify.annotations.NullMarked;
