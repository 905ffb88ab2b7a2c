/** {@code ./bootcamp bench grader}: what a verdict and a batch take on this machine. */
@NullMarked
package org.jvmbootcamp.grader.bench;

import org.jspecify.annotations.NullMarked;
