/** Errors as a reader can use them: cell, line, source, caret, and a sentence that helps. */
@NullMarked
package org.jvmbootcamp.kernel.errors;

import org.jspecify.annotations.NullMarked;
