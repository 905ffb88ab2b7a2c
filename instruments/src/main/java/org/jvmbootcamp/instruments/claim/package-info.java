/** Relations that a lesson claims, and their check. */
@NullMarked
package org.jvmbootcamp.instruments.claim;

import org.jspecify.annotations.NullMarked;
