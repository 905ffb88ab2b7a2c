/** Compiles submissions and tests in memory. */
@NullMarked
package org.jvmbootcamp.grader.compile;

import org.jspecify.annotations.NullMarked;
