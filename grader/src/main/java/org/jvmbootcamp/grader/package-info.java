/** Compiles a submission, runs it apart, judges it and reports. */
@NullMarked
package org.jvmbootcamp.grader;

import org.jspecify.annotations.NullMarked;
