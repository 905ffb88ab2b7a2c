package org.jvmbootcamp.grader;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jvmbootcamp.grader.compile.Compiled;

/** Makes the verdicts on one submission, and times them. */
final class Verdicts {
  private static final int LONGEST_SOURCE = 1 << 20;
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");

  private final Exercise exercise;
  private final Submission submission;
  private final long start = System.nanoTime();

  Verdicts(Exercise exercise, Submission submission) {
    this.exercise = exercise;
    this.submission = submission;
  }

  Verdict of(Verdict.Outcome outcome, List<Verdict.TaskResult> tasks, String printed) {
    return new Verdict(
        exercise.name(),
        exercise.title(),
        outcome,
        tasks,
        printed,
        Duration.ofNanos(System.nanoTime() - start));
  }

  Verdict unable(String reason) {
    return of(new Verdict.Outcome.Unable(reason), notRun(), "");
  }

  /** What need not be compiled to be refused. */
  Optional<Verdict> refused() {
    String source = submission.source();
    if (source.length() > LONGEST_SOURCE) {
      return Optional.of(lacks(List.of("this is longer than a megabyte of code")));
    }
    var statement = PACKAGE.matcher(source);
    if (statement.find()) {
      int line = (int) source.substring(0, statement.end()).lines().count();
      return Optional.of(
          notCompiled(
              List.of(
                  new Compiled.Fault(
                      exercise.fileName(),
                      line,
                      0,
                      "leave the package line out: exercises stand in the unnamed package"))));
    }
    return Optional.empty();
  }

  Verdict lacks(List<String> sentences) {
    return of(
        new Verdict.Outcome.NotCompiled(
            sentences.stream().map(s -> new Verdict.CompileError(0, 0, s, "")).toList()),
        notRun(),
        "");
  }

  Verdict notCompiled(List<Compiled.Fault> faults) {
    return of(
        new Verdict.Outcome.NotCompiled(faults.stream().map(this::error).toList()), notRun(), "");
  }

  private Verdict.CompileError error(Compiled.Fault fault) {
    boolean own = fault.source().equals(exercise.fileName());
    if (!own || fault.line() < 1) {
      return new Verdict.CompileError(0, 0, fault.message(), "");
    }
    String code = submission.source().lines().skip(fault.line() - 1L).findFirst().orElse("");
    int column = fault.line() == 1 ? fault.column() - Grader.IMPORTS.length() : fault.column();
    return new Verdict.CompileError(
        fault.line() + submission.firstLine() - 1,
        code.isBlank() ? 0 : Math.max(0, column),
        fault.message(),
        code);
  }

  private List<Verdict.TaskResult> notRun() {
    return exercise.tasks().stream()
        .map(task -> new Verdict.TaskResult(task, Verdict.Status.NOT_RUN, 0, 0, Optional.empty()))
        .toList();
  }
}
