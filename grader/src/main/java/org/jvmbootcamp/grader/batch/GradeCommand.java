package org.jvmbootcamp.grader.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jvmbootcamp.grader.CourseMap;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.jvm.Walls;

/** {@code grade SUBMISSIONS --out REPORT}, and {@code grade merge --out REPORT PART ...}. */
public final class GradeCommand {
  /** How it is called. */
  public static final String USAGE =
      """
      grade SUBMISSIONS --out REPORT [--jobs N] [--isolation auto|bubblewrap|container|process] [--shard I/N]
      grade merge PART ... --out REPORT""";

  private final Exercises exercises;
  private final Grader.Setup setup;
  private final boolean inPod;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * The command.
   *
   * @param setup of the grader; its walls are chosen by the arguments
   * @param inPod whether this runs in a pod of Kubernetes, which leaves no mark in the file system
   */
  public GradeCommand(
      Exercises exercises, Grader.Setup setup, boolean inPod, PrintStream out, PrintStream err) {
    this.exercises = exercises;
    this.setup = setup;
    this.inPod = inPod;
    this.out = out;
    this.err = err;
  }

  /** Runs it; 0 if every submission has its rows, 1 if it could not be done, 2 for a wrong call. */
  public int run(List<String> arguments) {
    try {
      GradeOptions options = GradeOptions.parse(arguments);
      return options.merge() ? merge(options) : grade(options);
    } catch (GradeOptions.WrongCallException e) {
      err.println(e.getMessage() + "\nusage:\n" + USAGE);
      return 2;
    } catch (IOException | ExerciseException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private int grade(GradeOptions options) throws IOException, ExerciseException {
    Path submissions = options.inputs().getFirst();
    if (!Files.exists(submissions)) {
      err.println("no folder or zip " + submissions);
      return 2;
    }
    Walls walls = walls(options.isolation());
    if (walls instanceof Walls.Jvm && options.isolation().equals("auto")) {
      err.println(
          "Submissions are not trusted, and this machine has no walls for them: install bubblewrap"
              + " (apt-get install bubblewrap), or grade in a container with --isolation container;"
              + " --isolation process runs them as you, with all that you may do");
      return 1;
    }
    out.println("Walls: " + walls.words());
    var all = new LinkedHashMap<String, Exercise>();
    for (String name : exercises.names()) {
      all.put(name, exercises.find(name));
    }
    try (Grader grader = Grader.open(setup.behind(walls).forMany())) {
      new Batch(all, grader, options.report(), options.jobs(), out)
          .run(submissions, options.shard());
    }
    write(options, Journal.read(options.report()), walls.words());
    return 0;
  }

  private Walls walls(String isolation) throws IOException {
    return switch (isolation) {
      case "process" -> new Walls.Jvm();
      case "container" -> container();
      case "bubblewrap" -> {
        Walls walls = Walls.strongest();
        if (walls instanceof Walls.Jvm) {
          throw new IOException("--isolation bubblewrap: bwrap is missing or cannot start a JVM");
        }
        yield walls;
      }
      default -> Walls.strongest();
    };
  }

  private Walls container() throws IOException {
    String option = "--isolation container: ";
    boolean inside =
        inPod
            || Files.exists(Path.of("/.dockerenv"))
            || Files.exists(Path.of("/run/.containerenv"));
    if (!inside) {
      throw new IOException(option + "this is not a container");
    }
    boolean network = Walls.hasNetwork();
    if (network && !inPod) {
      throw new IOException(
          option + "this container has a network; start it without one: --network none");
    }
    var walls = new Walls.Container(network);
    if (!walls.stand()) {
      throw new IOException(
          option
              + "what is graded could read all that is in the container. Landlock prevents that, but"
              + " does not work here: it takes Linux 5.13 and setpriv of util-linux 2.40, which the"
              + " course's image has");
    }
    return walls;
  }

  private int merge(GradeOptions options) throws IOException {
    var rows = new ArrayList<Row>();
    for (Path part : options.inputs()) {
      if (!Files.exists(Journal.file(part))) {
        err.println("no journal in " + part);
        return 2;
      }
      rows.addAll(Journal.read(part));
    }
    Files.createDirectories(options.report());
    try (var journal = Journal.open(options.report())) {
      for (Row row : rows) {
        journal.add(row);
      }
    }
    write(options, rows, "as in the parts");
    return 0;
  }

  private void write(GradeOptions options, List<Row> rows, String walls) throws IOException {
    new Reports(CourseMap.of(exercises).exercises(), latest(rows)).write(options.report(), walls);
    out.println("Gradebook: " + options.report().resolve("gradebook.csv"));
  }

  private static List<Row> latest(List<Row> rows) {
    Map<String, Row> latest = new LinkedHashMap<>();
    rows.forEach(row -> latest.put(row.key(), row));
    return List.copyOf(latest.values());
  }
}
