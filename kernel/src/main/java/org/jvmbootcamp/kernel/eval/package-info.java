/** Java in cells: JShell with an execution control of our own, in this JVM, uninstrumented. */
@NullMarked
package org.jvmbootcamp.kernel.eval;

import org.jspecify.annotations.NullMarked;
