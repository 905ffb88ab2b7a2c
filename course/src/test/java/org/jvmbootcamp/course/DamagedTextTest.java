package org.jvmbootcamp.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvmbootcamp.course.compile.Compiler;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Problem;
import org.jvmbootcamp.course.source.Problems;

/** However a text is damaged, the compiler ends, and what it complains of has a place. */
class DamagedTextTest {

  private static final int ROUNDS = 60;
  private static final List<String> SPLINTERS =
      List.of(
          "```", "{", "}", "[", "](", "---\n", ":::", "\n", "\t", "#", "- ", "> ", "\"", "&a *a ",
          "\0", "™", "//");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lessons/course.yaml",
        "lessons/memory/boxes.md",
        "lessons/memory/Boxes.java",
        "exercises/memory/tiny-box/README.md",
        "exercises/memory/tiny-box/exercise.yaml",
        "exercises/memory/tiny-box/hints.md"
      })
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
  void neverHangsOrCrashesOnADamagedFile(String name) throws IOException {
    CourseCopy.in(folder);
    var file = folder.resolve(name);
    var whole = Files.readAllBytes(file);
    for (int seed = 0; seed < ROUNDS; seed++) {
      Files.write(file, damaged(whole, new Random(seed)));
      var problems = new Problems();
      var notebooks = new Compiler(Home.at(folder), problems).notebooks();
      assertThat(notebooks.isEmpty())
          .as("seed %d, %s", seed, problems.all())
          .isEqualTo(!problems.none());
      assertThat(problems.all()).as("seed %d", seed).allSatisfy(DamagedTextTest::hasAPlace);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "[", "![", "*a **", "{[", "<", "```\n", "# "})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endsOnDeepNesting(String piece) throws IOException {
    CourseCopy.in(folder);
    var nested = piece.repeat(20_000);
    Files.writeString(
        folder.resolve("lessons/memory/labels.md"),
        "---\ntitle: Deep\n---\n\n# Deep\n\n" + nested + "\n");
    var problems = new Problems();
    var notebooks = new Compiler(Home.at(folder), problems).notebooks();
    assertThat(notebooks.isEmpty()).isEqualTo(!problems.none());
  }

  private static void hasAPlace(Problem problem) {
    assertThat(problem.toString()).matches("(?s)[a-z]+(/[\\w. -]+)*:[1-9][0-9]*: .+");
  }

  /** Cut off somewhere, a piece lost, a splinter put in, or a byte changed. */
  private static byte[] damaged(byte[] whole, Random random) {
    var text = new String(whole, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(40));
    var splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at).getBytes(StandardCharsets.UTF_8);
      case 1 -> (text.substring(0, at) + text.substring(to)).getBytes(StandardCharsets.UTF_8);
      case 2 ->
          (text.substring(0, at) + splinter + text.substring(at)).getBytes(StandardCharsets.UTF_8);
      default -> {
        var bytes = whole.clone();
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        yield bytes;
      }
    };
  }
}
