package org.jvmbootcamp.grader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something a learner did. */
public sealed interface Event {
  /** When. */
  Instant time();

  /** {@code phase/name}. */
  String exercise();

  /**
   * A submission was judged.
   *
   * @param outcome passed, failed, too-close, not-compiled or stopped
   * @param points earned, bonus included
   * @param outOf bonus left out
   * @param tasks ids of the tasks that passed
   */
  record Graded(
      Instant time, String exercise, String outcome, int points, int outOf, List<Integer> tasks)
      implements Event {
    public Graded {
      tasks = List.copyOf(tasks);
    }
  }

  /** A hint was shown, from 1. */
  record Hinted(Instant time, String exercise, int hint) implements Event {}

  /** The solution was shown. */
  record SolutionSeen(Instant time, String exercise) implements Event {}

  /** The learner began anew. */
  record Reset(Instant time, String exercise) implements Event {}

  /** The event of a verdict; a check that the grader could not make is none. */
  static Optional<Event> of(Verdict verdict, Instant time) {
    String outcome =
        switch (verdict.outcome()) {
          case Verdict.Outcome.Passed _ -> "passed";
          case Verdict.Outcome.Failed _ -> "failed";
          case Verdict.Outcome.TooClose _ -> "too-close";
          case Verdict.Outcome.NotCompiled _ -> "not-compiled";
          case Verdict.Outcome.Stopped _ -> "stopped";
          case Verdict.Outcome.Unable _ -> "";
        };
    return outcome.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Graded(
                time,
                verdict.exercise(),
                outcome,
                verdict.points(),
                verdict.outOf(),
                verdict.tasks().stream()
                    .filter(task -> task.status() == Verdict.Status.PASSED)
                    .map(task -> task.task().id())
                    .toList()));
  }
}
