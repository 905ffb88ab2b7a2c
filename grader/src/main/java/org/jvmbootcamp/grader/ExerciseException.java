package org.jvmbootcamp.grader;

import java.util.List;
import java.util.stream.Collectors;

/** An exercise cannot be used; the message has a line for each problem, with file and line. */
public final class ExerciseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  ExerciseException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  ExerciseException(String message) {
    super(message);
    this.problems = List.of();
  }

  /** What is wrong where; empty if no exercise of that name exists. */
  public List<Problem> problems() {
    return problems;
  }
}
