/** What the tests of an exercise use: checks that speak to the reader. */
@NullMarked
package org.jvmbootcamp.grader.api;

import org.jspecify.annotations.NullMarked;
