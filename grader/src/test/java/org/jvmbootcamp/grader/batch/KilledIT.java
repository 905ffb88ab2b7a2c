package org.jvmbootcamp.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.grader.Event;
import org.jvmbootcamp.grader.ProgressLog;

/** SIGKILL at any moment, again and again, on the files that must survive it. */
@Tag("slow")
class KilledIT {
  private static final int KILLS = 50;

  @TempDir private Path folder;

  @Test
  void fiftyKillsLoseNoFinishedRowAndNoProgressLine() throws Exception {
    var random = new Random(5);
    var finished = new LinkedHashSet<String>();
    for (int kill = 0; kill < KILLS; kill++) {
      killed(kill * 1_000_000, random, finished);
      var kept = new ArrayList<String>();
      Journal.read(folder).forEach(row -> kept.add("row " + row.points() + "."));
      ProgressLog.in(folder)
          .events()
          .forEach(event -> kept.add("line " + ((Event.Hinted) event).hint() + "."));
      assertThat(kept).containsAll(finished).doesNotHaveDuplicates();
    }
    assertThat(finished).hasSizeGreaterThan(2 * KILLS);
  }

  /** Starts a writer, and kills it after some of what it says, at no particular moment. */
  private void killed(int first, Random random, Set<String> finished) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString(),
                String.valueOf(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader()) {
      for (int lines = random.nextInt(12); lines >= 0; lines--) {
        finished.add(said.readLine());
      }
      long until = System.nanoTime() + random.nextInt(2_000_000);
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      process.toHandle().destroyForcibly();
      process.waitFor();
      // What it said before it died counts too; a torn word was not said.
      String rest = said.lines().reduce("", (a, b) -> a + b + "\n");
      whole(rest).forEach(finished::add);
    }
  }

  private static List<String> whole(String said) {
    return said.lines().filter(line -> line.endsWith(".")).toList();
  }

  /** Writes rows and lines, and says each when it is on the disk. */
  static final class Writer {
    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      var log = ProgressLog.in(folder);
      try (var journal = Journal.open(folder)) {
        for (int i = Integer.parseInt(arguments[1]); ; i++) {
          journal.add(
              new Row("ann", "a/b", "", "passed", i, 0, List.of(), "", "<p>ü</p>", List.of()));
          System.out.println("row " + i + ".");
          log.add(new Event.Hinted(Instant.EPOCH.plus(Duration.ofSeconds(i)), "a/b", i));
          System.out.println("line " + i + ".");
        }
      }
    }
  }
}
