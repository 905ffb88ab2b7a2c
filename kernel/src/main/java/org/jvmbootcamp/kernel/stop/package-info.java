/** The thread that runs cells, and how it is stopped. */
@NullMarked
package org.jvmbootcamp.kernel.stop;

import org.jspecify.annotations.NullMarked;
