package org.jvmbootcamp.workbench.exercises;

import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.Submission;
import org.jvmbootcamp.grader.Verdict;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %%exercise phase/name}: grades the cell, and makes its classes known to later cells. */
final class ExerciseMagic implements Magic {
  private final Loop loop;

  ExerciseMagic(Loop loop) {
    this.loop = loop;
  }

  @Override
  public String name() {
    return "exercise";
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String help() {
    return """
        Grades the rest of the cell as an exercise, and shows the verdict.

        %%exercise memory/blocklist
        final class Blocklist {
          ...
        }

        Later cells can use the class. %hint, %solution and %reset then mean this exercise.""";
  }

  @Override
  public @Nullable Object run(MagicCall call, Session session) throws Exception {
    Exercise exercise = loop.exercise(call.argument());
    Verdict verdict = loop.check(exercise, new Submission(call.body(), call.line() + 1));
    session.display().show(MimeBundle.html(verdict.text(), verdict.html() + steps(verdict)));
    if (!(verdict.outcome() instanceof Verdict.Outcome.NotCompiled)
        && !(verdict.outcome() instanceof Verdict.Outcome.Unable)) {
      // What the exercise gives is not in the cell, and the session does not know it yet.
      String given = Given.neededBy(call.body(), exercise, session.declarations());
      if (!given.isEmpty()) {
        session.eval(given, call.line());
      }
      // What the cell declares is worth having, its last value is not.
      session.eval(call.body(), call.line() + 1);
    }
    return null;
  }

  private static String steps(Verdict verdict) {
    String text =
        verdict.passed()
            ? "Go on with <code>%next</code>, or compare with <code>%solution</code>."
            : "Stuck? <code>%hint</code> gives the next hint.";
    return "<p style=\"margin:.2em 0 .2em .9em;opacity:.75\">" + text + "</p>";
  }
}
