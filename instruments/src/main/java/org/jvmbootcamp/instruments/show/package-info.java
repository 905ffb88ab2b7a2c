/** Helpers for text and HTML that all instruments share. */
@NullMarked
package org.jvmbootcamp.instruments.show;

import org.jspecify.annotations.NullMarked;
