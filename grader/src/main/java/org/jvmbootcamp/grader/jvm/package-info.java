/** Starts the JVMs apart that run tests, keeps one ready, and ends what they leave behind. */
@NullMarked
package org.jvmbootcamp.grader.jvm;

import org.jspecify.annotations.NullMarked;
