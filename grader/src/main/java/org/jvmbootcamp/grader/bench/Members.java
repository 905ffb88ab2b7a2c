package org.jvmbootcamp.grader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The work that is measured under noise: an exercise of kind speed with a margin as authors are
 * told.
 */
final class Members {
  static final String NAME = "bench/members";

  /** Some thirty times as fast as the baseline, where five is asked. */
  static final String RIGHT =
      """
      final class Members {
        static int count(List<String> all, List<String> asked) {
          var known = new HashSet<>(all);
          int count = 0;
          for (String one : asked) {
            if (known.contains(one)) {
              count++;
            }
          }
          return count;
        }
      }
      """;

  /** About as fast as the baseline. */
  static final String WRONG =
      """
      final class Members {
        static int count(List<String> all, List<String> asked) {
          int count = 0;
          for (String one : asked) {
            if (all.contains(one)) {
              count++;
            }
          }
          return count;
        }
      }
      """;

  private Members() {}

  /** Writes a course with this one exercise. */
  static void write(Path home) throws IOException {
    Path exercise = Files.createDirectories(home.resolve("exercises").resolve(NAME));
    Files.writeString(
        exercise.resolve("exercise.yaml"),
        """
        title: Members
        class: Members
        kinds: [speed]
        minutes: 5
        tasks:
          - {id: 1, title: is fast, points: 1}
        """);
    Files.writeString(exercise.resolve("README.md"), "Write `Members.count`.\n");
    Files.writeString(exercise.resolve("hints.md"), "## Hint 1\n\nUse a set.\n");
    Files.writeString(
        exercise.resolve("Members.java"),
        """
        final class Members {
          static int count(List<String> all, List<String> asked) {
            throw new UnsupportedOperationException("Write Members.count");
          }
        }
        """);
    Files.writeString(
        exercise.resolve("MembersTest.java"),
        """
        import java.util.List;
        import java.util.stream.IntStream;
        import org.junit.jupiter.api.DisplayName;
        import org.junit.jupiter.api.Tag;
        import org.junit.jupiter.api.Test;
        import org.jvmbootcamp.grader.api.Check;

        class MembersTest {
          @Test
          @Tag("task:1")
          @DisplayName("asks for 500 among 20,000")
          void isFast() {
            List<String> all = IntStream.range(0, 20_000).mapToObj(i -> "member " + i).toList();
            List<String> asked = IntStream.range(0, 500).mapToObj(i -> "member " + 39 * i).toList();
            Check.faster("500 among 20,000", () -> scan(all, asked), () -> Members.count(all, asked))
                .than("a scan")
                .byAtLeast(5)
                .because("a set finds each at once");
          }

          private static int scan(List<String> all, List<String> asked) {
            int count = 0;
            for (String one : asked) {
              count += all.contains(one) ? 1 : 0;
            }
            return count;
          }
        }
        """);
  }
}
