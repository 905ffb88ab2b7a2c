package org.jvmbootcamp.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The learner's loop in a terminal, in a course of one phase. */
class CommandsIT {
  private static final String NAME = "samples/top-words";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  @TempDir private Path home;
  @TempDir private Path work;
  private Desk desk;
  private Exercise exercise;

  @BeforeEach
  void open() throws Exception {
    copy(Samples.home(), home);
    Files.createDirectory(home.resolve("lessons"));
    Files.writeString(
        home.resolve("lessons/course.yaml"),
        """
        solution_after: 2
        phases:
          - phase: samples
            title: Samples
            lessons:
              - {lesson: words, exercises: [samples/top-words, samples/small-rows]}
        """);
    desk = Desk.open(home, work, InstantSource.system(), Grader.open());
    exercise = desk.exercises().find(NAME);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void listsInTheCoursesOrderAndMarksWhatIsDone() throws Exception {
    assertThat(run(0, "list")).startsWith("· samples/top-words\n· samples/small-rows\n");
    submit(solution());
    assertThat(run(0, "check", NAME)).contains("passed, 5 of 5 points and 1 bonus");
    assertThat(run(0, "list")).startsWith("✓ samples/top-words\n· samples/small-rows\n");
    assertThat(run(0, "next")).contains("(samples/small-rows)", "Your file: ");
    assertThat(run(0, "progress")).contains("✓ samples/top-words", "6/5 points");
  }

  @Test
  void givesPartOfThePointsForPartOfTheTasks() throws Exception {
    submit(exercise.answers().orElseThrow().mutants().getFirst().source());
    assertThat(run(1, "check", NAME))
        .contains("not yet, 3 of 5 points and 1 bonus", "✓ Task 1", "✗ Task 2", "✓ Task 3");
  }

  @Test
  void endsAVerdictWithTheNextStep() throws Exception {
    submit(exercise.starter());
    assertThat(run(1, "check", NAME))
        .endsWith("\nStuck? ./bootcamp hint samples/top-words gives the next hint.\n");
    submit(solution());
    assertThat(run(0, "check", NAME))
        .endsWith(
            "\nCompare with ./bootcamp solution samples/top-words, or go on with ./bootcamp next.\n");
  }

  @Test
  void countsHints() throws Exception {
    assertThat(run(0, "hint", NAME)).contains("Hint 1 of 3", "Count first.");
    assertThat(run(0, "hint", NAME)).contains("Hint 2 of 3");
    assertThat(run(0, "hint", NAME)).contains("Hint 3 of 3");
    assertThat(run(0, "hint", NAME)).contains("Hint 3 of 3, the last one");
    assertThat(desk.progress().of(NAME).hints()).isEqualTo(3);
    assertThat(run(0, "progress")).contains("3 hints");
  }

  @Test
  void opensTheSolutionAfterAsManyTriesAsTheCourseSays() throws Exception {
    assertThat(run(1, "solution", NAME)).contains("after 2 tries that compile: 2 to go");
    submit("final class TopWords { static List<String> of(");
    run(1, "check", NAME);
    assertThat(run(1, "solution", NAME)).contains("2 to go");
    submit(exercise.starter());
    run(1, "check", NAME);
    assertThat(run(1, "solution", NAME)).contains("1 to go");
    run(1, "check", NAME);
    assertThat(run(0, "solution", NAME)).contains(solution().strip());
  }

  @Test
  void resetKeepsEveryVersion() throws Exception {
    for (int version = 1; version <= 2; version++) {
      submit("// version " + version);
      assertThat(run(0, "reset", NAME)).contains("TopWords.java." + version);
      assertThat(desk.file(exercise)).hasContent(exercise.starter());
    }
    assertThat(desk.file(exercise).resolveSibling("TopWords.java.1")).hasContent("// version 1");
    assertThat(desk.file(exercise).resolveSibling("TopWords.java.2")).hasContent("// version 2");
  }

  @Test
  void goesOnWhereTheFolderWasOnAnotherMachine() throws Exception {
    submit(solution());
    run(0, "check", NAME);
    Path elsewhere = Files.createDirectory(work.resolve("elsewhere"));
    copy(work.resolve(".bootcamp"), Files.createDirectory(elsewhere.resolve(".bootcamp")));
    try (Desk other = Desk.open(home, elsewhere, InstantSource.system(), Grader.open())) {
      assertThat(other.next(null)).contains("samples/small-rows");
    }
  }

  @Test
  void saysWhatIsWrongWithACall() throws Exception {
    assertThat(run(2, "check")).contains("usage: check EXERCISE [FILE]");
    assertThat(run(2, "hint", NAME, "more")).contains("usage: hint EXERCISE");
    assertThat(run(2, "check", NAME, work.resolve("nothing").toString())).contains("no file ");
    assertThat(run(2, "chek", NAME)).contains("unknown command \"chek\"");
  }

  private String solution() {
    return exercise.answers().orElseThrow().solution();
  }

  private void submit(String source) throws IOException {
    Files.writeString(desk.begin(exercise), source);
  }

  private String run(int code, String... arguments) throws ExerciseException {
    said.reset();
    assertThat(new Commands(desk, out, out).run(List.of(arguments)))
        .as(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(code);
    return said.toString(StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.equals(from)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
