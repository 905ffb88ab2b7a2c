package org.jvmbootcamp.course.contract;

import java.util.List;
import org.jvmbootcamp.course.source.Problem;
import org.jvmbootcamp.course.source.Problems;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;

/**
 * Checks exercises against what {@code docs/authoring.md} promises of them. Thread-safe if its
 * judge is.
 */
public final class Contract {

  private final Exercises exercises;
  private final Judge judge;

  public Contract(Exercises exercises, Judge judge) {
    this.exercises = exercises;
    this.judge = judge;
  }

  /** What one exercise lacks, by file and line; nothing if it meets the contract. */
  public List<Problem> check(String name) {
    var problems = new Problems();
    try {
      var exercise = exercises.find(name);
      new TextContract(exercise, problems).check();
      new RunContract(exercise, judge, problems).check();
    } catch (ExerciseException e) {
      e.problems()
          .forEach(p -> problems.add(p.file().toString(), Math.max(1, p.line()), p.message()));
      if (problems.none()) {
        problems.add("exercises/" + name, 1, String.valueOf(e.getMessage()));
      }
    }
    return problems.all();
  }
}
