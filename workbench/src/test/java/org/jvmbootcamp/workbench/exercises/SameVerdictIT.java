package org.jvmbootcamp.workbench.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvmbootcamp.grader.Commands;
import org.jvmbootcamp.grader.Desk;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Kind;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;

/** Every exercise of the course says the same in a cell and in a terminal. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameVerdictIT {
  private static final Path HOME = Path.of("").toAbsolutePath().resolveSibling("");

  private final FakeSession session = new FakeSession();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path work;
  private Magic magic;
  private Desk desk;

  @BeforeAll
  void open(@TempDir Path folder) throws ExerciseException {
    work = folder;
    var environment =
        Map.of(
            "BOOTCAMP_HOME", HOME.toString(), "BOOTCAMP_WORK", folder.resolve("cell").toString());
    magic =
        new ExercisesExtension(environment)
            .magics().stream().filter(m -> m.name().equals("exercise")).findFirst().orElseThrow();
    desk = Desk.open(HOME, folder.resolve("terminal"), InstantSource.system(), Grader.open());
  }

  @AfterAll
  void close() {
    desk.close();
  }

  static List<String> exercises() throws ExerciseException {
    return Exercises.in(HOME).names();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void cellAndTerminalAgree(String name) throws Exception {
    Exercise exercise = desk.exercises().find(name);
    agree(exercise, exercise.starter());
    // Measurements differ from run to run, and take seconds.
    if (!exercise.kinds().contains(Kind.SPEED) && !exercise.kinds().contains(Kind.MEMORY)) {
      agree(exercise, exercise.answers().orElseThrow().solution());
    }
  }

  private void agree(Exercise exercise, String source) throws Exception {
    magic.run(new MagicCall("exercise", exercise.name(), source, 1, 0), session);
    Path file = Files.writeString(work.resolve(exercise.fileName()), source);
    said.reset();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    new Commands(desk, out, out).run(List.of("check", exercise.name(), file.toString()));
    assertThat(plain(session.lastShown()))
        .isEqualTo(plain(said.toString(StandardCharsets.UTF_8)))
        .contains(exercise.title());
  }

  /** Without the time it took, and the numbers that a JVM gives to objects. */
  private static String plain(String text) {
    return text.replaceAll("\\(\\d+\\.\\d s\\)", "").replaceAll("@[0-9a-f]+", "@").strip();
  }
}
