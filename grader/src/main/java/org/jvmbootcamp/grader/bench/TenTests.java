package org.jvmbootcamp.grader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The work that is measured: a behaviour exercise with ten tests. */
final class TenTests {
  static final String NAME = "bench/ten-tests";

  private static final String SOLUTION =
      """
      final class Runs {
        /** Lengths of runs of equal values, in order. */
        static List<Integer> lengths(List<String> values) {
          var lengths = new ArrayList<Integer>();
          for (int i = 0; i < values.size(); i++) {
            if (i > 0 && values.get(i).equals(values.get(i - 1))) {
              lengths.set(lengths.size() - 1, lengths.getLast() + 1);
            } else {
              lengths.add(1);
            }
          }
          return lengths;
        }
      }
      """;

  private TenTests() {}

  /** Writes a course with this one exercise. */
  static void write(Path home) throws IOException {
    Path exercise = Files.createDirectories(home.resolve("exercises").resolve(NAME));
    Files.writeString(
        exercise.resolve("exercise.yaml"),
        """
        title: Runs
        class: Runs
        kinds: [behaviour]
        minutes: 5
        tasks:
          - {id: 1, title: counts runs, points: 10}
        """);
    Files.writeString(exercise.resolve("README.md"), "Write `Runs.lengths`.\n");
    Files.writeString(exercise.resolve("hints.md"), "## Hint 1\n\nCompare neighbours.\n");
    Files.writeString(
        exercise.resolve("Runs.java"),
        """
        final class Runs {
          static List<Integer> lengths(List<String> values) {
            throw new UnsupportedOperationException("Write Runs.lengths");
          }
        }
        """);
    Files.writeString(exercise.resolve("RunsTest.java"), tests());
    Files.createDirectories(home.resolve("lessons"));
    Files.writeString(
        home.resolve("lessons").resolve("course.yaml"),
        """
        title: Bench
        phases:
          - phase: bench
            title: Bench
            lessons:
              - {lesson: bench, exercises: [%s]}
        """
            .formatted(NAME));
  }

  private static String tests() {
    var tests = new StringBuilder();
    for (int i = 1; i <= 10; i++) {
      String values = "\"a\", ".repeat(i) + "\"b\"";
      tests.append(
          """
            @Test
            @Tag("task:1")
            @DisplayName("counts %1$d and one")
            void counts%1$d() {
              Check.that("Runs.lengths(%1$d times a, then b)")
                  .gives(List.of(%1$d, 1), () -> Runs.lengths(List.of(%2$s)))
                  .because("there are two runs");
            }
          """
              .formatted(i, values));
    }
    return """
        import java.util.List;
        import org.junit.jupiter.api.DisplayName;
        import org.junit.jupiter.api.Tag;
        import org.junit.jupiter.api.Test;
        import org.jvmbootcamp.grader.api.Check;

        class RunsTest {
        """
        + tests
        + "}\n";
  }

  /** A submission: every third is wrong, and no two are alike. */
  static String submission(int number) {
    String code =
        number % 3 == 2 ? SOLUTION.replace("lengths.getLast() + 1", "lengths.getLast()") : SOLUTION;
    return code + "// submission " + number + "\n";
  }

  /** The same tests as a plain Maven project, without the grader's checks. */
  static void writeMaven(Path folder, String junit, String surefire) throws IOException {
    Path main = Files.createDirectories(folder.resolve("src/main/java"));
    Path test = Files.createDirectories(folder.resolve("src/test/java"));
    Files.writeString(main.resolve("Runs.java"), "import module java.base;\n" + submission(0));
    Files.writeString(
        test.resolve("RunsTest.java"),
        tests()
            .replaceAll("import org.jvmbootcamp.*;\n", "import org.junit.jupiter.api.Assertions;\n")
            .replaceAll(
                "(?s)Check\\.that\\([^)]*\\)\"\\)\\s*\\.gives\\((List\\.of\\(\\d+, 1\\)), \\(\\) -> "
                    + "(Runs\\.lengths\\(List\\.of\\([^)]*\\)\\))\\)\\s*\\.because\\([^)]*\\)",
                "Assertions.assertEquals($1, $2)"));
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>bench</groupId>
          <artifactId>bench</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.source>25</maven.compiler.source>
            <maven.compiler.target>25</maven.compiler.target>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
            <dependency>
              <groupId>org.junit.jupiter</groupId>
              <artifactId>junit-jupiter</artifactId>
              <version>%s</version>
              <scope>test</scope>
            </dependency>
          </dependencies>
          <build>
            <plugins>
              <plugin>
                <artifactId>maven-surefire-plugin</artifactId>
                <version>%s</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(junit, surefire));
  }
}
