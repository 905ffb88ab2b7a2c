package org.jvmbootcamp.workbench.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.MimeBundle;

class ExercisesExtensionIT {
  private static final String STARTER =
      """
      final class Twice {
        static int of(int n) {
          throw new UnsupportedOperationException("Write Twice.of");
        }
      }
      """;
  private static final String SOLUTION =
      """
      final class Twice {
        static int of(int n) {
          return 2 * n;
        }
      }
      """;

  @TempDir private Path home;
  @TempDir private Path work;
  private final FakeSession session = new FakeSession();
  private ExercisesExtension extension = new ExercisesExtension(Map.of());

  @BeforeEach
  void writeCourse() throws IOException {
    Path folder = home.resolve("exercises/numbers/twice");
    write(folder.resolve("README.md"), "Write `Twice.of`.\n");
    write(
        folder.resolve("exercise.yaml"),
        """
        title: Twice
        class: Twice
        kinds: [behaviour]
        minutes: 5
        tasks:
          - {id: 1, title: doubles, points: 2}
        """);
    write(folder.resolve("hints.md"), "## Hint 1\n\nTwo.\n\n## Hint 2\n\nTimes.\n");
    write(folder.resolve("Twice.java"), STARTER);
    write(
        folder.resolve("TwiceTest.java"),
        """
        import org.junit.jupiter.api.*;
        import org.jvmbootcamp.grader.api.Check;
        class TwiceTest {
          @Test @Tag("task:1") @DisplayName("doubles") void doubles() {
            Check.that("Twice.of(4)").gives(8, () -> Twice.of(4)).because("2 * 4");
          }
        }
        """);
    Path solution = home.resolve("solutions/numbers/twice");
    write(solution.resolve("Twice.java"), SOLUTION);
    write(solution.resolve("NOTES.md"), "Multiply.\n");
    extension =
        new ExercisesExtension(
            Map.of("BOOTCAMP_HOME", home.toString(), "BOOTCAMP_WORK", work.toString()));
  }

  @Test
  void gradesACellShowsTheVerdictAndDeclaresTheClass() throws Exception {
    run("exercise", "numbers/twice", STARTER);
    assertThat(session.lastShown()).contains("not yet, 0 of 2 points", "Write Twice.of");
    assertThat(session.lastShown()).contains("in Twice.of, line 4");
    run("exercise", "numbers/twice", SOLUTION);
    assertThat(session.lastShown()).contains("Twice: passed, 2 of 2 points");
    assertThat(session.evaluated()).containsExactly(STARTER, SOLUTION);
    assertThat(text(run("progress", "", ""))).contains("✓ numbers/twice", "2/2 points", "2 tries");
    assertThat(text(run("next", "", ""))).isEqualTo("Every exercise is done.");
  }

  @Test
  void pointsAtTheCellsLineAndDeclaresNothingWhenItDoesNotCompile() throws Exception {
    run("exercise", "numbers/twice", "final class Twice {\n  static int of(int n) {}\n}\n");
    assertThat(session.lastShown()).contains("line 3: missing return statement");
    assertThat(session.evaluated()).isEmpty();
  }

  @Test
  void declaresWhatTheExerciseGivesBeforeTheCellThatNamesIt() throws Exception {
    Path folder = home.resolve("exercises/numbers/twice");
    write(folder.resolve("Money.java"), "record Money(int cents, Currency currency) {}\n");
    write(folder.resolve("Currency.java"), "enum Currency { EUR }\n");
    write(folder.resolve("Unused.java"), "interface Unused {}\n");
    String cell =
        SOLUTION.replace(
            "static int of", "static Money twice(Money m) { return m; }\n  static int of");
    run("exercise", "numbers/twice", cell);
    assertThat(session.evaluated()).hasSize(2).last().isEqualTo(cell);
    assertThat(session.evaluated().getFirst())
        .contains("record Money", "enum Currency")
        .doesNotContain("Unused");
  }

  @Test
  void leavesWhatALessonHasDeclaredJustSo() throws Exception {
    Path folder = home.resolve("exercises/numbers/twice");
    write(
        folder.resolve("Money.java"),
        "import java.util.List;\n\n/** In cents. */\nrecord Money(\n    int cents) {}\n");
    String cell = SOLUTION.replace("static int of", "Money none;\n  static int of");
    session.declareType("Money", "record Money(int cents) {}");
    run("exercise", "numbers/twice", cell);
    assertThat(session.evaluated()).containsExactly(cell);
  }

  @Test
  void declaresAnewWhatALessonHasDeclaredInAnotherWay() throws Exception {
    Path folder = home.resolve("exercises/numbers/twice");
    write(folder.resolve("Money.java"), "record Money(int cents) {}\n");
    String cell = SOLUTION.replace("static int of", "Money none;\n  static int of");
    session.declareType("Money", "record Money(double euros) {}");
    run("exercise", "numbers/twice", cell);
    assertThat(session.evaluated()).containsExactly("record Money(int cents) {}\n", cell);
  }

  @Test
  void givesHintsOneByOneForTheExerciseUsedLast() throws Exception {
    run("exercise", "numbers/twice", STARTER);
    assertThat(text(run("hint", "", ""))).contains("Hint 1 of 2", "Two.");
    assertThat(text(run("hint", "", ""))).contains("Hint 2 of 2", "Times.");
    assertThat(text(run("hint", "", ""))).contains("the last one", "Times.");
  }

  @Test
  void opensTheSolutionAfterPassing() throws Exception {
    assertThat(text(run("solution", "numbers/twice", ""))).contains("5 to go");
    run("exercise", "numbers/twice", SOLUTION);
    assertThat(text(run("solution", "", ""))).contains("return 2 * n;", "Multiply.");
  }

  @Test
  void resetKeepsWhatTheLearnerWrote() throws Exception {
    run("exercise", "numbers/twice", SOLUTION);
    assertThat(text(run("reset", "", ""))).contains("%%exercise numbers/twice", "Write Twice.of");
    assertThat(work.resolve("exercises/numbers/twice/Twice.java.1")).hasContent(SOLUTION);
  }

  @Test
  void saysWhatIsWrongInWords() {
    assertThatThrownBy(() -> run("hint", "", ""))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("name an exercise");
    assertThatThrownBy(() -> run("exercise", "numbers/twise", STARTER))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("did you mean \"numbers/twice\"?");
    extension = new ExercisesExtension(Map.of("BOOTCAMP_HOME", work.toString()));
    assertThatThrownBy(() -> run("progress", "", ""))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("no course in")
        .hasMessageContaining("BOOTCAMP_HOME");
  }

  private Object run(String name, String argument, String body) throws Exception {
    Magic magic =
        extension.magics().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    Object shown = magic.run(new MagicCall(name, argument, body, 1, 1), session);
    return Objects.requireNonNullElse(shown, "");
  }

  private static String text(Object shown) {
    return String.valueOf(((MimeBundle) shown).data().get("text/plain"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
