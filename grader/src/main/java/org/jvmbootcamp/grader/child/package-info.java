/** The program of the JVM apart: runs tests once, says what came of it, and ends. */
@NullMarked
package org.jvmbootcamp.grader.child;

import org.jspecify.annotations.NullMarked;
