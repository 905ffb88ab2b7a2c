/** Measures bytes and ratios inside the JVM that runs the tests. */
@NullMarked
package org.jvmbootcamp.grader.measure;

import org.jspecify.annotations.NullMarked;
