package org.jvmbootcamp.grader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jvmbootcamp.grader.compile.Compiled;
import org.jvmbootcamp.grader.compile.Signatures;
import org.jvmbootcamp.grader.compile.Source;
import org.jvmbootcamp.grader.compile.Widening;
import org.jvmbootcamp.grader.jvm.End;
import org.jvmbootcamp.grader.wire.Request;

/** Judges code by the exercise's tests. */
final class CodeGrading {
  private final Grader grader;
  private final Exercise exercise;
  private final Submission submission;
  private final Grader.Tests tests;
  private final Verdicts verdicts;

  CodeGrading(Grader grader, Exercise exercise, Submission submission, Grader.Tests tests) {
    this.grader = grader;
    this.exercise = exercise;
    this.submission = submission;
    this.tests = tests;
    this.verdicts = new Verdicts(exercise, submission);
  }

  Verdict run() {
    // It starts while the code is compiled.
    grader.startJvm(exercise);
    return switch (grader.reference(exercise, tests)) {
      case Grader.Prepared.Broken(var reason) -> verdicts.unable(reason);
      case Grader.Prepared.Ready(var reference) -> compile(reference);
    };
  }

  private Verdict compile(Reference reference) {
    var refused = verdicts.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    var sources = new ArrayList<Source>();
    sources.add(new Source(exercise.fileName(), Grader.IMPORTS + submission.source()));
    exercise.support().forEach(file -> sources.add(new Source(file.name(), file.source())));
    return switch (grader.compile(exercise, sources, false)) {
      case Compiled.Failed(var faults) -> verdicts.notCompiled(faults);
      case Compiled.Done(var classes) -> judge(reference, classes);
    };
  }

  private Verdict judge(Reference reference, List<Compiled.ClassFile> classes) {
    var missing =
        Signatures.missing(
            reference.tests().values(),
            reference.signature(),
            classes.stream().map(Compiled.ClassFile::bytes).toList());
    if (!missing.isEmpty()) {
      return verdicts.lacks(missing);
    }
    var code = new LinkedHashMap<String, byte[]>();
    classes.forEach(type -> code.put(type.name(), Widening.widen(type.bytes())));
    var judge = new Judge(exercise, submission, tests == Grader.Tests.UP_TO_FAILURE);
    var round = new Request.Round("", code, reference.tests(), reference.run(), false);
    End end = grader.run(exercise, List.of(round), judge);
    var tasks = judge.tasks(reference);
    return verdicts.of(judge.outcome(end, tasks), tasks, judge.printed(end));
  }
}
