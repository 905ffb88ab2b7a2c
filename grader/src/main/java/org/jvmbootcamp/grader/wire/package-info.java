/** What the grader and the JVM that runs the tests tell each other. */
@NullMarked
package org.jvmbootcamp.grader.wire;

import org.jspecify.annotations.NullMarked;
