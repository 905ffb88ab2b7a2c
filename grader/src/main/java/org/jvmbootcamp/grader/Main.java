package org.jvmbootcamp.grader;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jvmbootcamp.grader.batch.GradeCommand;
import org.jvmbootcamp.grader.bench.BenchCommand;

/** The learner's loop in a terminal. */
public final class Main {
  private Main() {}

  /** Runs one command; ends with 0 for passed or done, 1 for failed, 2 for a wrong call. */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), System.getenv(), out, err));
  }

  static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    if (arguments.isEmpty()) {
      err.println(Commands.USAGE);
      return 2;
    }
    Path home = Path.of(environment.getOrDefault("BOOTCAMP_HOME", "")).toAbsolutePath().normalize();
    Path work =
        Path.of(environment.getOrDefault("BOOTCAMP_WORK", home.resolve("work").toString()))
            .toAbsolutePath();
    if (arguments.getFirst().equals("grade")) {
      try {
        return new GradeCommand(
                Exercises.in(home),
                Grader.Setup.LEARNER.with(environment),
                environment.containsKey("KUBERNETES_SERVICE_HOST"),
                out,
                err)
            .run(arguments.subList(1, arguments.size()));
      } catch (ExerciseException e) {
        err.println(e.getMessage());
        return 2;
      }
    }
    if (arguments.getFirst().equals("bench")) {
      return BenchCommand.run(arguments.subList(1, arguments.size()), out, err);
    }
    boolean stays = arguments.getFirst().equals("watch");
    var setup = Grader.Setup.LEARNER.with(environment);
    try (Desk desk =
        Desk.open(home, work, InstantSource.system(), Grader.open(stays ? setup : setup.once()))) {
      return new Commands(desk, out, err).run(arguments);
    } catch (ExerciseException e) {
      err.println(e.getMessage());
      return 2;
    }
  }
}
