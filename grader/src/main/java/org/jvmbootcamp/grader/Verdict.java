package org.jvmbootcamp.grader;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a submission.
 *
 * @param exercise {@code phase/name}
 * @param title the exercise's title
 * @param outcome in one word, with what belongs to it
 * @param tasks one for each task of the exercise, in order
 * @param printed what the code printed, cut where it is too much
 * @param time from the submission to the verdict
 */
public record Verdict(
    String exercise,
    String title,
    Outcome outcome,
    List<TaskResult> tasks,
    String printed,
    Duration time) {

  public Verdict {
    tasks = List.copyOf(tasks);
  }

  /** How it ended. */
  public sealed interface Outcome {
    /** Every task that is not a bonus passed. */
    record Passed() implements Outcome {}

    /** At least one did not. */
    record Failed() implements Outcome {}

    /** None failed, and at least one measurement was too close to say. */
    record TooClose() implements Outcome {}

    /** The code does not compile, or lacks what the text asks for. */
    record NotCompiled(List<CompileError> errors) implements Outcome {
      public NotCompiled {
        errors = List.copyOf(errors);
      }
    }

    /**
     * The run ended before all tests had run; what passed until then counts.
     *
     * @param reason what happened, in words
     * @param during the test that ran then
     * @param where in the submission, the innermost first
     */
    record Stopped(String reason, Optional<String> during, List<Place> where) implements Outcome {
      public Stopped {
        where = List.copyOf(where);
      }
    }

    /** The exercise or the grader is broken; not the reader's fault. */
    record Unable(String reason) implements Outcome {}
  }

  /**
   * A compile error.
   *
   * @param line of the cell or file, from 1; 0 if it has none
   * @param column from 1; 0 if it has none
   * @param message what is wrong
   * @param code the line of code; empty if it has none
   */
  public record CompileError(int line, int column, String message, String code) {}

  /** A place in the submission: {@code Class.method}, and the line of the cell or file. */
  public record Place(String method, int line) {}

  /** How a task ended. */
  public enum Status {
    PASSED,
    FAILED,
    TOO_CLOSE,
    NOT_RUN
  }

  /**
   * What came of a task.
   *
   * @param passed how many of its tests passed
   * @param tests how many it has
   * @param finding the first case that did not pass
   */
  public record TaskResult(
      Task task, Status status, int passed, int tests, Optional<Finding> finding) {
    /** Points that it earned. */
    public int points() {
      return status == Status.PASSED ? task.points() : 0;
    }
  }

  /**
   * A case that did not pass, in the reader's words. Parts that a test does not say are empty.
   *
   * @param test what the test is called
   * @param hidden whether learners do not have the test
   * @param given what went in
   * @param expected what should have come
   * @param got what came
   * @param why why it matters
   * @param where in the submission, the innermost first
   */
  public record Finding(
      String test,
      boolean hidden,
      String given,
      String expected,
      String got,
      String why,
      List<Place> where) {
    public Finding {
      where = List.copyOf(where);
    }
  }

  /** Whether the exercise is done. */
  public boolean passed() {
    return outcome instanceof Outcome.Passed;
  }

  /** Points earned, bonus included. */
  public int points() {
    return tasks.stream().mapToInt(TaskResult::points).sum();
  }

  /** Points that make it complete, bonus left out. */
  public int outOf() {
    return tasks.stream()
        .map(TaskResult::task)
        .filter(task -> !task.bonus())
        .mapToInt(Task::points)
        .sum();
  }

  /** The same, but for the time it took: what is compared or kept must not differ by it. */
  public Verdict withoutTime() {
    return new Verdict(exercise, title, outcome, tasks, printed, Duration.ZERO);
  }

  /** Plain text for a terminal. */
  public String text() {
    return new TextReport(this).write();
  }

  /** An HTML fragment that reads well in light and dark pages. */
  public String html() {
    return new HtmlReport(this).write();
  }
}
