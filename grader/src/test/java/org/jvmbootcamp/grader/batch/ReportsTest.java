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
}
