package org.jvmbootcamp.course;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jvmbootcamp.course.source.Home;

/** Builds the notebooks and checks the exercises; {@code ./bootcamp} calls it. */
public final class Main {

  private Main() {}

  /** Runs one command in the course's folder, {@code BOOTCAMP_HOME} or the current one. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var home = System.getenv().getOrDefault("BOOTCAMP_HOME", "");
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Commands(Home.at(Path.of(home)), out, err).run(List.of(args));
    System.exit(code);
  }
}
