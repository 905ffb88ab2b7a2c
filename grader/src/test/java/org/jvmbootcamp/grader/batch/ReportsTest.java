package org.jvmbootcamp.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  @TempDir private Path folder;

  @Test
  void givesEveryLearnerAPageOfTheirOwnWhateverTheirName() throws Exception {
    var names =
        List.of(
            "ann",
            "a:b",
            "a?b",
            "a/b",
            "..",
            "../up",
            "Jürgen Groß",
            "王",
            "😀",
            "😁",
            "x".repeat(250),
            "x".repeat(249) + "y",
            "語".repeat(80));
    var rows = names.stream().map(name -> Row.empty(name)).toList();
    new Reports(List.of("a/b"), rows).write(folder, "none");
    try (Stream<Path> pages = Files.list(folder.resolve("feedback"))) {
      assertThat(pages).hasSize(names.size());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("gradebook.csv", "class.html", "feedback")
          .hasSize(7);
    }
    for (String name : names) {
      assertThat(folder.resolve("feedback").resolve(Reports.safe(name) + ".html"))
          .content()
          .contains("Feedback for " + Page.text(name));
    }
    assertThat(Reports.safe("ann")).isEqualTo("ann");
  }

  @Test
  void tellsTheClassWhichTaskFailsMostAndGroupsWrongAnswers() throws Exception {
    var rows =
        List.of(
            row("ann", "passed", ""),
            row("ben", "failed", "<null>"),
            row("cid", "failed", "[]"),
            row("dan", "failed", "<null>"));
    new Reports(List.of("a/b"), rows).write(folder, "none");
    assertThat(folder.resolve("class.html"))
        .content()
        .contains("1 of 4 passed.")
        .containsSubsequence("2 · second", "3", "2 × <code>&lt;null&gt;</code>", "1 × <code>[]")
        .containsSubsequence("2 · second", "1 · first");
  }

  @Test
  void writesWhatCanvasAndMoodleImport() throws Exception {
    var unread = new Piece.Unreadable("", "not \"UTF-8\", sorry");
    new Reports(List.of("a/b"), List.of(row("ann", "passed", ""), Row.unreadable("ben", unread)))
        .write(folder, "none");
    assertThat(Files.readAllLines(folder.resolve("canvas.csv")))
        .containsExactly(
            "Student,ID,SIS User ID,SIS Login ID,Section,JVM Data Bootcamp",
            "ann,,,ann,,3",
            "ben,,,ben,,0");
    assertThat(Files.readAllLines(folder.resolve("moodle.csv")))
        .containsExactly("username,grade,feedback", "ann,3,", "ben,0,\"not \"\"UTF-8\"\", sorry\"");
  }

  /** Of two tasks, the second of which has this status. */
  private static Row row(String learner, String second, String got) {
    boolean passed = second.equals("passed");
    var tasks =
        List.of(
            new Row.TaskRow(1, "first", "passed", 1, ""),
            new Row.TaskRow(2, "second", second, passed ? 2 : 0, got));
    return new Row(
        learner,
        "a/b",
        "",
        passed ? "passed" : "failed",
        passed ? 3 : 1,
        3,
        tasks,
        "",
        "",
        List.of());
  }
}
