/** The functions that every cell can call. */
@NullMarked
package org.jvmbootcamp.kernel.notebook;

import org.jspecify.annotations.NullMarked;
