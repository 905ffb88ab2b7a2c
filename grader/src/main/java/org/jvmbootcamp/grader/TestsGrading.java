package org.jvmbootcamp.grader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jvmbootcamp.grader.compile.Compiled;
import org.jvmbootcamp.grader.compile.Source;
import org.jvmbootcamp.grader.compile.Widening;
import org.jvmbootcamp.grader.jvm.End;
import org.jvmbootcamp.grader.wire.Request;

/** Judges the reader's tests: they must pass on the real thing and catch the mutants. */
final class TestsGrading {
  private static final String REAL = "real";

  private final Grader grader;
  private final Exercise exercise;
  private final Submission submission;
  private final Verdicts verdicts;
  private final Exercise.Subject subject;

  TestsGrading(Grader grader, Exercise exercise, Submission submission) {
    this.grader = grader;
    this.exercise = exercise;
    this.submission = submission;
    this.verdicts = new Verdicts(exercise, submission);
    this.subject = exercise.subject().orElseThrow();
  }

  Verdict run() {
    var refused = verdicts.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    grader.startJvm(exercise);
    var sources = new ArrayList<Source>();
    sources.add(new Source(exercise.fileName(), Grader.IMPORTS + submission.source()));
    sources.add(new Source(subject.real().name(), subject.real().source()));
    exercise.support().forEach(file -> sources.add(new Source(file.name(), file.source())));
    return switch (grader.compile(exercise, sources, true)) {
      case Compiled.Failed(var faults) -> verdicts.notCompiled(faults);
      case Compiled.Done(var classes) -> rounds(classes);
    };
  }

  private Verdict rounds(List<Compiled.ClassFile> classes) {
    var tests = new LinkedHashMap<String, byte[]>();
    var real = new LinkedHashMap<String, byte[]>();
    for (Compiled.ClassFile type : classes) {
      boolean ofTests = type.source().equals(exercise.fileName());
      (ofTests ? tests : real).put(type.name(), Widening.widen(type.bytes()));
    }
    if (!tests.containsKey(exercise.type())) {
      return verdicts.lacks(List.of("the class " + exercise.type() + " is missing"));
    }
    var run = List.of(exercise.type());
    var rounds = new ArrayList<Request.Round>();
    rounds.add(new Request.Round(REAL, real, tests, run, true));
    for (Mutant mutant : subject.mutants()) {
      switch (mutated(mutant)) {
        case Compiled.Failed(var faults) -> {
          return verdicts.unable(
              "The exercise is broken: its mutant "
                  + mutant.name()
                  + " does not compile: "
                  + faults.getFirst().message());
        }
        case Compiled.Done(var mutated) -> {
          var code = new LinkedHashMap<String, byte[]>();
          mutated.forEach(type -> code.put(type.name(), Widening.widen(type.bytes())));
          rounds.add(new Request.Round(mutant.name(), code, tests, run, true));
        }
      }
    }
    var judge = new Judge(exercise, submission, false);
    End end = grader.run(exercise, rounds, judge);
    var tasks = exercise.tasks().stream().map(task -> result(task, judge)).toList();
    return verdicts.of(judge.outcome(end, tasks), tasks, judge.printed(end));
  }

  private Compiled mutated(Mutant mutant) {
    var sources = new ArrayList<Source>();
    sources.add(new Source(subject.real().name(), mutant.source()));
    exercise.support().forEach(file -> sources.add(new Source(file.name(), file.source())));
    return grader.compile(exercise, sources, false);
  }

  private Verdict.TaskResult result(Task task, Judge judge) {
    var onReal = judge.round(REAL);
    boolean sound = !onReal.isEmpty() && onReal.stream().allMatch(Judge.Test::passed);
    if (task.catches().isEmpty()) {
      return new Verdict.TaskResult(
          task,
          sound ? Verdict.Status.PASSED : Verdict.Status.FAILED,
          (int) onReal.stream().filter(Judge.Test::passed).count(),
          onReal.size(),
          sound ? Optional.empty() : Optional.of(unsound(judge, onReal)));
    }
    var missed =
        subject.mutants().stream()
            .filter(mutant -> task.catches().contains(mutant.name()))
            .filter(mutant -> judge.round(mutant.name()).stream().allMatch(Judge.Test::passed))
            .toList();
    int caught = task.catches().size() - missed.size();
    Optional<Verdict.Finding> finding =
        missed.stream().findFirst().map(mutant -> missed(mutant, onReal.size()));
    boolean done = sound && missed.isEmpty();
    return new Verdict.TaskResult(
        task,
        done ? Verdict.Status.PASSED : sound ? Verdict.Status.FAILED : Verdict.Status.NOT_RUN,
        caught,
        task.catches().size(),
        sound ? finding : Optional.empty());
  }

  private static Verdict.Finding unsound(Judge judge, List<Judge.Test> onReal) {
    return onReal.stream()
        .filter(test -> test.failed().isPresent())
        .findFirst()
        .map(test -> judge.finding(test, test.failed().orElseThrow(), false))
        .orElse(
            new Verdict.Finding(
                "your tests on the right code",
                false,
                "",
                "at least one test, and each passes",
                onReal.isEmpty() ? "no method with @Test" : "not every test ended",
                "",
                List.of()));
  }

  private static Verdict.Finding missed(Mutant mutant, int tests) {
    return new Verdict.Finding(
        "your tests on wrong code",
        false,
        mutant.idea(),
        "at least one of your tests fails",
        tests == 1 ? "your test passes" : "all " + tests + " of your tests pass",
        "Which input would tell this code from right code?",
        List.of());
  }
}
