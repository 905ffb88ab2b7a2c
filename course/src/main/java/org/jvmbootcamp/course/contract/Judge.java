package org.jvmbootcamp.course.contract;

import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Verdict;

/**
 * Judges a solution as a learner's would be, hidden tests included. May be called by several
 * threads.
 */
@FunctionalInterface
public interface Judge {

  /** Returns what came of it; always in the exercise's time limit and a little. */
  Verdict judge(Exercise exercise, String source, Grader.Tests tests);
}
