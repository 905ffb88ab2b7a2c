package org.jvmbootcamp.grader;

import java.util.Locale;

/** Sentences that both reports share. */
final class Phrases {
  static final String HIDDEN =
      "A test that only your instructor has did not pass. Think of cases that the text allows and"
          + " the tests you have do not try.";

  private Phrases() {}

  static String headline(Verdict verdict) {
    String name = verdict.title() + ": ";
    int bonus =
        verdict.tasks().stream()
            .filter(result -> result.task().bonus())
            .mapToInt(Verdict.TaskResult::points)
            .sum();
    String points =
        (verdict.points() - bonus)
            + " of "
            + verdict.outOf()
            + " points"
            + (bonus == 0 ? "" : " and " + bonus + " bonus");
    String time =
        verdict.time().isZero()
            ? ""
            : String.format(Locale.ROOT, " (%.1f s)", verdict.time().toMillis() / 1000.0);
    return switch (verdict.outcome()) {
      case Verdict.Outcome.Passed _ -> name + "passed, " + points + time;
      case Verdict.Outcome.Failed _ -> name + "not yet, " + points + time;
      case Verdict.Outcome.TooClose _ -> name + "too close to say: run it again" + time;
      case Verdict.Outcome.NotCompiled _ -> name + "does not compile";
      case Verdict.Outcome.Stopped _ -> name + "stopped, " + points + time;
      case Verdict.Outcome.Unable _ ->
          name + "could not be checked, and it is not your code's fault";
    };
  }

  static String stopped(Verdict.Outcome.Stopped stopped) {
    return stopped.reason()
        + stopped.during().map(test -> ", in the test \"" + test + "\"").orElse("")
        + ".";
  }

  static String mark(Verdict.Status status) {
    return switch (status) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case TOO_CLOSE -> "≈";
      case NOT_RUN -> "·";
    };
  }

  static String spoken(Verdict.Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case TOO_CLOSE -> "too close to say";
      case NOT_RUN -> "not run";
    };
  }

  static String points(Verdict.TaskResult result) {
    Task task = result.task();
    return result.points()
        + "/"
        + task.points()
        + (task.bonus() ? " bonus" : "")
        + (task.points() == 1 ? " point" : " points");
  }

  static String place(Verdict.Place place) {
    return place.method() + (place.line() > 0 ? ", line " + place.line() : "");
  }
}
