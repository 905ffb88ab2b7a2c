package org.jvmbootcamp.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner works: the course's exercises, their own folder, their progress. The notebook and
 * the terminal use the same desk. Safe to use from several threads.
 */
public final class Desk implements AutoCloseable {
  private final Exercises exercises;
  private final CourseMap map;
  private final Path work;
  private final ProgressLog log;
  private final InstantSource clock;
  private final Grader grader;

  private Desk(Exercises exercises, Path work, InstantSource clock, Grader grader) {
    this.exercises = exercises;
    this.map = CourseMap.of(exercises);
    this.work = work;
    this.log = ProgressLog.in(work);
    this.clock = clock;
    this.grader = grader;
  }

  /**
   * Opens a desk.
   *
   * @param home the course's folder
   * @param work the learner's folder
   * @throws ExerciseException if there is no course in the folder
   */
  public static Desk open(Path home, Path work, InstantSource clock, Grader grader)
      throws ExerciseException {
    return new Desk(Exercises.in(home), work, clock, grader);
  }

  /** What a request for a hint gives. */
  public sealed interface Hint {
    /**
     * The next hint.
     *
     * @param number from 1
     * @param of how many there are
     * @param text Markdown
     */
    record Shown(int number, int of, String text) implements Hint {}

    /** All were shown before; this is the last one again. */
    record Last(int of, String text) implements Hint {}
  }

  /** What a request for the solution gives. */
  public sealed interface Solution {
    /** It may be seen; notes are Markdown. */
    record Shown(String source, String notes) implements Solution {}

    /** Not yet. */
    record NotYet(String reason) implements Solution {}
  }

  /** The exercises. */
  public Exercises exercises() {
    return exercises;
  }

  /** The course's order. */
  public CourseMap map() {
    return map;
  }

  /** Where the learner is. */
  public Progress progress() {
    return log.progress();
  }

  /** Gets ready to check this exercise soon. */
  public void prepare(Exercise exercise) {
    grader.prepare(exercise);
  }

  /** Judges a submission, and adds it to the log. */
  public Verdict check(Exercise exercise, Submission submission) {
    Verdict verdict = grader.grade(exercise, submission);
    Event.of(verdict, clock.instant()).ifPresent(log::add);
    return verdict;
  }

  /** The next hint. */
  public Hint hint(Exercise exercise) {
    int seen = progress().of(exercise.name()).hints();
    int all = exercise.hints().size();
    if (seen >= all) {
      String last = exercise.hints().isEmpty() ? "There is no hint." : exercise.hints().getLast();
      return new Hint.Last(all, last);
    }
    log.add(new Event.Hinted(clock.instant(), exercise.name(), seen + 1));
    return new Hint.Shown(seen + 1, all, exercise.hints().get(seen));
  }

  /** The solution, after passing or after enough tries. */
  public Solution solution(Exercise exercise) {
    if (exercise.answers().isEmpty()) {
      return new Solution.NotYet(
          "This course was set up without its solutions; ask your instructor");
    }
    var state = progress().of(exercise.name());
    int missing = map.solutionAfter() - state.tries();
    if (!state.passed() && missing > 0) {
      return new Solution.NotYet(
          "The solution opens when you pass, or after "
              + map.solutionAfter()
              + " tries that compile: "
              + missing
              + " to go. %hint (or ./bootcamp hint) brings you on");
    }
    log.add(new Event.SolutionSeen(clock.instant(), exercise.name()));
    var answers = exercise.answers().orElseThrow();
    return new Solution.Shown(answers.solution(), answers.notes());
  }

  /** The next exercise that is not done. */
  public Optional<String> next(@Nullable String current) {
    return map.next(current, progress());
  }

  /** The learner's file of an exercise, for those who work in an editor; it may not exist yet. */
  public Path file(Exercise exercise) {
    return work.resolve("exercises").resolve(exercise.name()).resolve(exercise.fileName());
  }

  /** The learner's file, made from the starter if it does not exist. */
  public Path begin(Exercise exercise) {
    Path file = file(exercise);
    if (!Files.exists(file)) {
      write(file, exercise.starter());
    }
    return file;
  }

  /** Keeps what the learner wrote in a cell as the file, so that nothing is lost. */
  public void keep(Exercise exercise, String source) {
    write(file(exercise), source);
  }

  /**
   * Begins anew: the learner's file becomes the starter, and what was in it is kept beside it.
   *
   * @return where it was kept; empty if there was nothing to keep
   */
  public Optional<Path> reset(Exercise exercise) {
    Path file = file(exercise);
    Optional<Path> kept = Optional.empty();
    try {
      if (Files.exists(file) && !Files.readString(file).equals(exercise.starter())) {
        Path beside = free(file);
        Files.move(file, beside);
        kept = Optional.of(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep " + file + ": " + e.getMessage(), e);
    }
    write(file, exercise.starter());
    log.add(new Event.Reset(clock.instant(), exercise.name()));
    return kept;
  }

  private static Path free(Path file) {
    int n = 1;
    Path beside;
    do {
      beside = file.resolveSibling(file.getFileName() + "." + n++);
    } while (Files.exists(beside));
    return beside;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path next = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(next, text);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    grader.close();
  }
}
