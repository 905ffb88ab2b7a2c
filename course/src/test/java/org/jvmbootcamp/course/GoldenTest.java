package org.jvmbootcamp.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jvmbootcamp.course.compile.Compiler;
import org.jvmbootcamp.course.compile.NotebookFolder;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Problem;
import org.jvmbootcamp.course.source.Problems;
import org.jvmbootcamp.grader.CourseMap;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;

/**
 * Compares what the compiler makes with what it made before. To accept a change: {@code mvn -pl
 * course -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update}, and
 * read the difference.
 */
@Timeout(60)
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = System.getProperty("golden.update") != null;

  @Test
  void writesTheSameNotebooksAsBefore() throws IOException {
    var home = Home.at(GOLDEN.resolve("course"));
    var problems = new Problems();
    var notebooks = new Compiler(home, problems).notebooks();
    assertThat(problems.all()).isEmpty();
    if (UPDATE) {
      new NotebookFolder(home.notebooks()).update(notebooks.orElseThrow());
    }
    assertThat(notebooks.orElseThrow()).isEqualTo(files(home.notebooks()));
  }

  @Test
  void theGraderNamesTheSameNotebooks() throws ExerciseException {
    var home = GOLDEN.resolve("course");
    var map = CourseMap.of(Exercises.in(home));
    assertThat(map.phases().stream().flatMap(phase -> phase.lessons().stream()))
        .extracting(CourseMap.Lesson::notebook)
        .hasSize(3)
        .allSatisfy(notebook -> assertThat(home.resolve("notebooks").resolve(notebook)).exists());
  }

  @Test
  void writesTheSameGuideAsBefore() throws IOException {
    var guide = new Compiler(Home.at(GOLDEN.resolve("course")), new Problems()).guide();
    compare(GOLDEN.resolve("course/guide.md"), guide.orElseThrow());
  }

  @Test
  void namesTheSameMistakesAsBefore() throws IOException {
    var problems = new Problems();
    assertThat(new Compiler(Home.at(GOLDEN.resolve("mistakes")), problems).notebooks()).isEmpty();
    compare(
        GOLDEN.resolve("mistakes/problems.txt"),
        problems.all().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n")));
  }

  private static void compare(Path golden, String text) throws IOException {
    if (UPDATE) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}
