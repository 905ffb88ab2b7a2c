package org.jvmbootcamp.course.contract;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jvmbootcamp.course.source.Problems;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.Grader.Tests;
import org.jvmbootcamp.grader.Mutant;
import org.jvmbootcamp.grader.Verdict;
import org.jvmbootcamp.grader.Verdict.Outcome;
import org.jvmbootcamp.grader.Verdict.Status;
import org.jvmbootcamp.grader.Verdict.TaskResult;

/** What only a run can show: who passes, who fails, and what a learner is told. */
final class RunContract {

  /** A measurement may be too close to say on a busy machine; then it is made again. */
  private static final int ATTEMPTS = 3;

  private final Exercise exercise;
  private final Judge judge;
  private final Problems problems;
  private final String folder;
  private final String solutions;

  RunContract(Exercise exercise, Judge judge, Problems problems) {
    this.exercise = exercise;
    this.judge = judge;
    this.problems = problems;
    this.folder = "exercises/" + exercise.name() + "/";
    this.solutions = "solutions/" + exercise.name() + "/";
  }

  void check() {
    starter();
    exercise
        .answers()
        .ifPresent(
            answers -> {
              solution(answers.solution());
              answers.mutants().forEach(this::mutant);
            });
  }

  private void starter() {
    var file = folder + exercise.fileName();
    var verdict = judge(exercise.starter(), Tests.ALL);
    if (!(verdict.outcome() instanceof Outcome.Failed)
        && !(verdict.outcome() instanceof Outcome.Passed)) {
      problems.add(
          file, 1, "the starter must compile and fail every task, but " + outcome(verdict));
      return;
    }
    for (var task : verdict.tasks()) {
      if (task.tests() == 0) {
        problems.add(
            folder + "exercise.yaml",
            1,
            "no test for task %d; add @Tag(\"task:%d\") to some"
                .formatted(task.task().id(), task.task().id()));
      } else if (task.status() != Status.FAILED) {
        problems.add(
            file,
            1,
            "the starter %s task %d (%s); it must fail every task"
                .formatted(words(task.status()), task.task().id(), task.task().title()));
      } else if (!helps(task)) {
        problems.add(
            file,
            1,
            "task %d fails without a word that helps; throw an exception that says what to do next"
                .formatted(task.task().id()));
      }
    }
  }

  private static boolean helps(TaskResult task) {
    return task.finding()
        .map(f -> String.join("", f.given(), f.expected(), f.got(), f.why()).strip())
        .filter(words -> words.length() >= 10 && words.contains(" "))
        .isPresent();
  }

  private void solution(String source) {
    var verdict =
        judgeUntil(source, Tests.ALL, v -> v.tasks().stream().allMatch(RunContract::passed));
    var file = solutions + exercise.fileName();
    if (!verdict.passed() && verdict.tasks().stream().noneMatch(t -> t.status() == Status.FAILED)) {
      problems.add(file, 1, "the solution must pass, but " + outcome(verdict));
      return;
    }
    for (var task : verdict.tasks()) {
      if (!passed(task)) {
        problems.add(
            file,
            1,
            "the solution %s task %d (%s)%s"
                .formatted(
                    words(task.status()), task.task().id(), task.task().title(), finding(task)));
      }
    }
  }

  private static boolean passed(TaskResult task) {
    return task.status() == Status.PASSED;
  }

  private void mutant(Mutant mutant) {
    var file = solutions + "mutants/" + mutant.name() + ".java";
    // One test that fails is all there is to know: what else it fails adds nothing.
    var verdict =
        judgeUntil(
            mutant.source(), Tests.UP_TO_FAILURE, v -> !(v.outcome() instanceof Outcome.TooClose));
    switch (verdict.outcome()) {
      case Outcome.Failed ignored -> {}
      case Outcome.Stopped ignored -> {}
      case Outcome.Passed ignored -> {
        if (verdict.tasks().stream().noneMatch(t -> t.status() == Status.FAILED)) {
          problems.add(
              file,
              1,
              "this wrong idea passes every task (\"%s\"); add a test that tells it from a right one"
                  .formatted(mutant.idea()));
        }
      }
      case Outcome.TooClose ignored ->
          problems.add(
              file, 1, "this wrong idea is too close to tell; widen the bound of the test");
      case Outcome.NotCompiled ignored ->
          problems.add(file, 1, "a mutant must compile, but " + outcome(verdict));
      case Outcome.Unable ignored ->
          problems.add(file, 1, "could not be judged: " + outcome(verdict));
    }
  }

  private Verdict judgeUntil(String source, Tests tests, Predicate<Verdict> clear) {
    var verdict = judge(source, tests);
    for (int i = 1; i < ATTEMPTS && !clear.test(verdict) && tooClose(verdict); i++) {
      verdict = judge(source, tests);
    }
    return verdict;
  }

  private static boolean tooClose(Verdict verdict) {
    return verdict.outcome() instanceof Outcome.TooClose
        || verdict.tasks().stream().anyMatch(t -> t.status() == Status.TOO_CLOSE);
  }

  private Verdict judge(String source, Tests tests) {
    return judge.judge(exercise, source, tests);
  }

  private static String outcome(Verdict verdict) {
    return switch (verdict.outcome()) {
      case Outcome.Passed ignored -> "it passes";
      case Outcome.Failed ignored -> "it fails";
      case Outcome.TooClose ignored -> "a measurement is too close to say";
      case Outcome.NotCompiled(var errors) ->
          errors.stream()
              .findFirst()
              .map(e -> "it does not compile: line %d: %s".formatted(e.line(), e.message()))
              .orElse("it does not compile");
      case Outcome.Stopped(var reason, var during, var where) ->
          "it was stopped: " + reason + during.map(d -> " (" + d + ")").orElse("");
      case Outcome.Unable(var reason) -> reason;
    };
  }

  private static String words(Status status) {
    return switch (status) {
      case PASSED -> "passes";
      case FAILED -> "fails";
      case TOO_CLOSE -> "is too close to tell in";
      case NOT_RUN -> "does not get to";
    };
  }

  private static String finding(TaskResult task) {
    return task.finding()
        .map(
            f ->
                Stream.of(f.test(), f.given(), "expected " + f.expected(), "got " + f.got())
                    .collect(Collectors.joining(": ", ": ", "")))
        .orElse("");
  }
}
