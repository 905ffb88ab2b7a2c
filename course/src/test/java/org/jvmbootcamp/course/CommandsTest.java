package org.jvmbootcamp.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.course.source.Home;

@Timeout(60)
class CommandsTest {

  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void copyCourse() throws Exception {
    CourseCopy.in(home);
  }

  @Test
  void writesOnlyWhatChanged() throws Exception {
    Files.writeString(notebook("3-memory/3.2-labels.ipynb"), "{}");
    assertThat(run("build")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            wrote   notebooks/3-memory/3.2-labels.ipynb
            4 notebooks, 1 changed
            """);
  }

  @Test
  void removesNotebooksWithoutLesson() throws Exception {
    Files.createDirectories(notebook("2-gone"));
    Files.writeString(notebook("2-gone/2.1-gone.ipynb"), "{}");
    Files.writeString(notebook("3-memory/notes.txt"), "kept");
    assertThat(run("build")).isZero();
    assertThat(notebook("2-gone")).doesNotExist();
    assertThat(notebook("3-memory/notes.txt")).exists();
    assertThat(out.toString(UTF_8)).contains("removed notebooks/2-gone/2.1-gone.ipynb");
  }

  @Test
  void writesNothingWhenThereIsAMistake() throws Exception {
    Files.delete(notebook("3-memory/3.1-boxes.ipynb"));
    Files.writeString(home.resolve("lessons/memory/labels.md"), "no front matter");
    assertThat(run("build")).isEqualTo(1);
    assertThat(notebook("3-memory/3.1-boxes.ipynb")).doesNotExist();
    assertThat(err.toString(UTF_8))
        .contains("lessons/memory/labels.md:1: front matter is missing")
        .endsWith("1 mistake; nothing was written\n");
  }

  @Test
  void checkNamesEveryStaleNotebookAndWritesNothing() throws Exception {
    Files.delete(notebook("3-memory/3.1-boxes.ipynb"));
    Files.writeString(notebook("0-start/0.2-gone.ipynb"), "{}");
    assertThat(run("build", "--check")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .contains("notebooks/3-memory/3.1-boxes.ipynb: not as its lesson is now")
        .contains("notebooks/0-start/0.2-gone.ipynb: has no lesson any more")
        .contains("./bootcamp build");
    assertThat(notebook("3-memory/3.1-boxes.ipynb")).doesNotExist();
  }

  @Test
  void checkPassesWhenNothingIsStale() throws Exception {
    assertThat(run("build", "--check")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("4 notebooks, all as their lessons are\n");
  }

  @Test
  void keepsCellIdsWhenTextChanges() throws Exception {
    var lesson = home.resolve("lessons/memory/boxes.md");
    var before = ids(notebook("3-memory/3.1-boxes.ipynb"));
    Files.writeString(
        lesson, Files.readString(lesson).replace("## Look", "## Look closely\n\nAt it."));
    assertThat(run("build")).isZero();
    assertThat(ids(notebook("3-memory/3.1-boxes.ipynb"))).isEqualTo(before).hasSize(9);
  }

  @Test
  void writesTheGuideWhereItIsTold() throws Exception {
    var guide = home.resolve("a/b/guide.md");
    assertThat(run("guide", guide.toString())).isZero();
    assertThat(Files.readString(guide)).contains("Let them bet **before** this cell.");
  }

  @Test
  void keepsInstructorsNotesOutOfNotebooks() throws Exception {
    assertThat(Files.readString(notebook("3-memory/3.1-boxes.ipynb"))).doesNotContain("bet");
  }

  @Test
  void explainsItselfWhenCalledWrongly() throws Exception {
    assertThat(run("biuld")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Usage:");
  }

  @Test
  void saysThatTheOrderIsMissing() throws Exception {
    Files.delete(home.resolve("lessons/course.yaml"));
    assertThat(run("build")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("lessons/course.yaml:1: this file is missing");
  }

  private int run(String... args) throws Exception {
    return new Commands(
            Home.at(home), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(List.of(args));
  }

  private Path notebook(String name) {
    return home.resolve("notebooks").resolve(name);
  }

  private static List<String> ids(Path notebook) throws Exception {
    return Files.readAllLines(notebook).stream().filter(l -> l.startsWith("   \"id\"")).toList();
  }
}
