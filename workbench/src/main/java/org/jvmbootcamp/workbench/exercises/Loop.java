package org.jvmbootcamp.workbench.exercises;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.grader.CourseJson;
import org.jvmbootcamp.grader.Desk;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.ProgressReport;
import org.jvmbootcamp.grader.Submission;
import org.jvmbootcamp.grader.Verdict;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.MimeBundle;

/**
 * The exercise loop of one session: the desk, opened when it is first needed, and the last used.
 */
final class Loop {
  private final Path home;
  private final Path work;
  private final Grader.Setup setup;
  private @Nullable Desk desk;
  private @Nullable Exercise last;

  Loop(Path home, Path work, Grader.Setup setup) {
    this.home = home;
    this.work = work;
    this.setup = setup;
  }

  /** The exercise that an argument names; the one used last if it is empty. */
  synchronized Exercise exercise(String argument) throws MagicException {
    if (argument.isBlank() && last != null) {
      return last;
    }
    if (argument.isBlank()) {
      throw new MagicException("name an exercise, for example: %%exercise memory/blocklist");
    }
    try {
      // Read anew each time: an author may have changed it.
      last = desk().exercises().find(argument.strip());
      return last;
    } catch (ExerciseException e) {
      throw new MagicException(String.valueOf(e.getMessage()), e);
    }
  }

  Verdict check(Exercise exercise, Submission submission) throws MagicException {
    try {
      desk().keep(exercise, submission.source());
      return desk().check(exercise, submission);
    } catch (UncheckedIOException e) {
      throw new MagicException(String.valueOf(e.getMessage()), e);
    }
  }

  Object hint(String argument) throws MagicException {
    return switch (desk().hint(exercise(argument))) {
      case Desk.Hint.Shown(var number, var of, var text) ->
          markdown("**Hint " + number + " of " + of + "**\n\n" + text);
      case Desk.Hint.Last(var of, var text) ->
          markdown("**Hint " + of + " of " + of + ", the last one**\n\n" + text);
    };
  }

  Object solution(String argument) throws MagicException {
    Exercise exercise = exercise(argument);
    return switch (desk().solution(exercise)) {
      case Desk.Solution.Shown(var source, var notes) ->
          markdown("```java\n" + source.strip() + "\n```\n\n" + notes);
      case Desk.Solution.NotYet(var reason) -> markdown(reason + ".");
    };
  }

  Object reset(String argument) throws MagicException {
    Exercise exercise = exercise(argument);
    String kept =
        desk()
            .reset(exercise)
            .map(file -> "Your version is kept in `" + work.relativize(file) + "`. ")
            .orElse("");
    return markdown(
        kept
            + "Begin anew: put this in the cell.\n\n```java\n%%exercise "
            + exercise.name()
            + "\n"
            + exercise.starter().strip()
            + "\n```");
  }

  Object progress(String argument) throws MagicException {
    if (argument.strip().equals("--json")) {
      return MimeBundle.text("The course, as data").with(CourseJson.MIME, CourseJson.of(desk()));
    }
    var report = ProgressReport.of(desk());
    return MimeBundle.html(report.text(), report.html());
  }

  Object next(String argument) throws MagicException {
    Exercise current = last;
    var next = desk().next(current == null ? null : current.name());
    if (next.isEmpty()) {
      return markdown("Every exercise is done.");
    }
    Exercise exercise = exercise(next.get());
    return markdown(
        "**" + exercise.title() + "** (`" + exercise.name() + "`)\n\n" + exercise.text());
  }

  private synchronized Desk desk() throws MagicException {
    Desk open = desk;
    if (open == null) {
      try {
        open = Desk.open(home, work, InstantSource.system(), Grader.open(setup));
      } catch (ExerciseException | IllegalStateException e) {
        throw new MagicException(String.valueOf(e.getMessage()), e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(open::close, "end the grader"));
      desk = open;
    }
    return open;
  }

  private static MimeBundle markdown(String text) {
    return MimeBundle.text(text).with("text/markdown", text);
  }
}
