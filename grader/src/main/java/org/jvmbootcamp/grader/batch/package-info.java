/**
 * Grades a folder of submissions: a journal that goes on after a kill, and reports made from it.
 */
@NullMarked
package org.jvmbootcamp.grader.batch;

import org.jspecify.annotations.NullMarked;
