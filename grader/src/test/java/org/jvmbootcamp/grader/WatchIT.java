package org.jvmbootcamp.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchIT {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir private Path work;

  @Test
  void gradesOnEachSaveAndGoesOnWhenItHasPassed() throws Exception {
    Exercise exercise = Samples.exercise("top-words");
    String solution = exercise.answers().orElseThrow().solution();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    try (Desk desk = Desk.open(Samples.home(), work, InstantSource.system(), Grader.open())) {
      Path file = desk.file(exercise);
      var watch =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      new Commands(desk, out, out).run(List.of("watch", exercise.name()));
                    } catch (ExerciseException e) {
                      out.println(e);
                    }
                  });
      await("Your file: " + file);
      await("0 of 5 points");
      Files.writeString(file, solution.replace("return counts", "return counts("));
      await("does not compile");
      // As an editor saves: a new file takes the place of the old one.
      Path next = Files.writeString(file.resolveSibling("TopWords.java~"), solution);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      await("5 of 5 points");
      await("(samples/upsert-tally)");
      assertThat(desk.progress().of(exercise.name()).passed()).isTrue();
      // It may be grading the next one, which takes an interrupt for its own.
      long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
      do {
        watch.interrupt();
      } while (!watch.join(Duration.ofMillis(200)) && System.nanoTime() < end);
      assertThat(watch.isAlive()).isFalse();
    }
  }

  private void await(String text) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < end && !said.toString(StandardCharsets.UTF_8).contains(text)) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains(text);
  }
}
