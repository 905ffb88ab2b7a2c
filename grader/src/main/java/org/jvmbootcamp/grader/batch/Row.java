package org.jvmbootcamp.grader.batch;

import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.grader.Verdict;

/**
 * A line of the journal: one learner, one exercise.
 *
 * @param learner the submission's name
 * @param exercise {@code phase/name}; empty if the submission as a whole could not be read
 * @param digest of what was graded: what changes is graded again
 * @param outcome passed, failed, too-close, not-compiled, stopped, unable, unreadable or empty
 * @param points earned, bonus included
 * @param outOf bonus left out
 * @param tasks one for each task
 * @param reason for what could not be graded, in words
 * @param html the verdict as the learner may see it
 * @param fingerprint what of the code can be found again in others'
 */
record Row(
    String learner,
    String exercise,
    String digest,
    String outcome,
    int points,
    int outOf,
    List<TaskRow> tasks,
    String reason,
    String html,
    List<Integer> fingerprint) {

  /**
   * A task.
   *
   * @param status passed, failed, too_close or not_run
   * @param got what came in the first case that did not pass; empty if the test is hidden
   */
  record TaskRow(int id, String title, String status, int points, String got) {}

  static Row unreadable(String learner, Piece.Unreadable piece) {
    return ungraded(learner, piece.exercise(), "unreadable", piece.reason());
  }

  static Row empty(String learner) {
    return ungraded(learner, "", "empty", "no exercise was found in it");
  }

  private static Row ungraded(String learner, String exercise, String outcome, String reason) {
    return new Row(learner, exercise, "", outcome, 0, 0, List.of(), reason, "", List.of());
  }

  static Row of(String learner, String digest, Verdict verdict, List<Integer> fingerprint) {
    return new Row(
        learner,
        verdict.exercise(),
        digest,
        outcome(verdict),
        verdict.points(),
        verdict.outOf(),
        verdict.tasks().stream().map(Row::task).toList(),
        reason(verdict),
        verdict.withoutTime().html(),
        fingerprint);
  }

  private static TaskRow task(Verdict.TaskResult result) {
    String got = result.finding().filter(f -> !f.hidden()).map(Verdict.Finding::got).orElse("");
    return new TaskRow(
        result.task().id(),
        result.task().title(),
        result.status().name().toLowerCase(Locale.ROOT),
        result.points(),
        got);
  }

  private static String outcome(Verdict verdict) {
    return switch (verdict.outcome()) {
      case Verdict.Outcome.Passed _ -> "passed";
      case Verdict.Outcome.Failed _ -> "failed";
      case Verdict.Outcome.TooClose _ -> "too-close";
      case Verdict.Outcome.NotCompiled _ -> "not-compiled";
      case Verdict.Outcome.Stopped _ -> "stopped";
      case Verdict.Outcome.Unable _ -> "unable";
    };
  }

  private static String reason(Verdict verdict) {
    return switch (verdict.outcome()) {
      case Verdict.Outcome.Stopped stopped -> stopped.reason();
      case Verdict.Outcome.Unable(var why) -> why;
      case Verdict.Outcome.NotCompiled(var errors) -> errors.getFirst().message();
      case Verdict.Outcome.Passed _, Verdict.Outcome.Failed _, Verdict.Outcome.TooClose _ -> "";
    };
  }

  /** Learner, then exercise. */
  String key() {
    return learner + "\n" + exercise;
  }
}
