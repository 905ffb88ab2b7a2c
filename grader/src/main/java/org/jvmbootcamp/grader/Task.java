package org.jvmbootcamp.grader;

import java.util.List;

/**
 * A part of an exercise that earns points by itself.
 *
 * @param id as in {@code @Tag("task:1")}
 * @param title what the code does when the task is solved: "finds an address that was added"
 * @param points what it is worth, above 0
 * @param bonus whether the exercise is passed without it
 * @param catches in an exercise of kind tests, the subject's mutants that the reader's tests must
 *     catch; empty means that they must pass on the real thing
 */
public record Task(int id, String title, int points, boolean bonus, List<String> catches) {
  public Task {
    catches = List.copyOf(catches);
  }
}
