package org.jvmbootcamp.grader;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commands of the learner's loop; each returns the exit code. */
public final class Commands {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_CALL = 2;

  static final String USAGE =
      """
      check EXERCISE [FILE]   grade a file; without one, yours in work/exercises
      watch [EXERCISE]        grade on every save, and go on to the next exercise
      list                    every exercise, with what is done
      progress                the map of the course
      hint EXERCISE           the next hint
      solution EXERCISE       the solution, once it is open
      reset EXERCISE          begin anew; your version is kept beside it
      next                    the next exercise""";

  private final Desk desk;
  private final PrintStream out;
  private final PrintStream err;

  /** The commands at this desk. */
  public Commands(Desk desk, PrintStream out, PrintStream err) {
    this.desk = desk;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs one.
   *
   * @throws ExerciseException if it names an exercise that is not there or is broken
   */
  public int run(List<String> arguments) throws ExerciseException {
    String command = arguments.getFirst();
    var rest = arguments.subList(1, arguments.size());
    return switch (command) {
      case "check" -> rest.isEmpty() || rest.size() > 2 ? wrong(command) : check(rest);
      case "hint" -> rest.size() == 1 ? hint(find(rest)) : wrong(command);
      case "solution" -> rest.size() == 1 ? solution(find(rest)) : wrong(command);
      case "reset" -> rest.size() == 1 ? reset(find(rest)) : wrong(command);
      case "next" -> rest.isEmpty() ? next() : wrong(command);
      case "list" -> rest.isEmpty() ? list() : wrong(command);
      case "progress" -> rest.isEmpty() ? progress() : wrong(command);
      case "watch" -> rest.size() <= 1 ? watch(rest) : wrong(command);
      default -> {
        err.println("unknown command \"" + command + "\"; there are:\n" + USAGE);
        yield WRONG_CALL;
      }
    };
  }

  private int wrong(String command) {
    String line = USAGE.lines().filter(l -> l.startsWith(command + " ")).findFirst().orElse(USAGE);
    err.println("usage: " + line.strip());
    return WRONG_CALL;
  }

  private Exercise find(List<String> rest) throws ExerciseException {
    return desk.exercises().find(rest.getFirst());
  }

  private int check(List<String> rest) throws ExerciseException {
    Exercise exercise = find(rest);
    Path file = rest.size() == 2 ? Path.of(rest.get(1)) : desk.begin(exercise);
    try {
      Verdict verdict = desk.check(exercise, Submission.file(Files.readString(file)));
      out.print(verdict.text());
      out.println("\n" + step(verdict));
      return verdict.passed() ? DONE : FAILED;
    } catch (NoSuchFileException e) {
      err.println("no file " + file);
    } catch (CharacterCodingException e) {
      err.println(file + " is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      err.println("cannot read " + file + ": " + e.getMessage());
    }
    return WRONG_CALL;
  }

  private static String step(Verdict verdict) {
    String name = verdict.exercise();
    return verdict.passed()
        ? "Compare with ./bootcamp solution " + name + ", or go on with ./bootcamp next."
        : "Stuck? ./bootcamp hint " + name + " gives the next hint.";
  }

  private int hint(Exercise exercise) {
    switch (desk.hint(exercise)) {
      case Desk.Hint.Shown(var number, var of, var text) ->
          out.println("Hint " + number + " of " + of + "\n\n" + text);
      case Desk.Hint.Last(var of, var text) ->
          out.println("Hint " + of + " of " + of + ", the last one\n\n" + text);
    }
    return DONE;
  }

  private int solution(Exercise exercise) {
    return switch (desk.solution(exercise)) {
      case Desk.Solution.Shown(var source, var notes) -> {
        out.println(source + "\n" + notes);
        yield DONE;
      }
      case Desk.Solution.NotYet(var reason) -> {
        out.println(reason + ".");
        yield FAILED;
      }
    };
  }

  private int reset(Exercise exercise) {
    desk.reset(exercise).ifPresent(kept -> out.println("Your version is kept in " + kept));
    out.println("Begin anew in " + desk.file(exercise));
    return DONE;
  }

  private int next() throws ExerciseException {
    var next = desk.next(null);
    if (next.isEmpty()) {
      out.println("Every exercise is done.");
      return DONE;
    }
    show(desk.exercises().find(next.get()));
    return DONE;
  }

  private void show(Exercise exercise) {
    out.println(exercise.title() + " (" + exercise.name() + ")\n\n" + exercise.text());
    out.println("Your file: " + desk.begin(exercise));
  }

  private int list() {
    var progress = desk.progress();
    for (String name : desk.map().exercises()) {
      out.println((progress.of(name).passed() ? "✓ " : "· ") + name);
    }
    return DONE;
  }

  private int progress() {
    out.print(ProgressReport.of(desk).text());
    return DONE;
  }

  private int watch(List<String> rest) throws ExerciseException {
    var first = rest.isEmpty() ? desk.next(null) : Optional.of(rest.getFirst());
    while (first.isPresent()) {
      Exercise exercise = desk.exercises().find(first.get());
      desk.prepare(exercise);
      show(exercise);
      try (var watch = Watch.of(desk.file(exercise))) {
        while (check(List.of(exercise.name())) != DONE) {
          watch.awaitChange();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return FAILED;
      }
      first = desk.next(exercise.name());
    }
    out.println("Every exercise is done.");
    return DONE;
  }
}
