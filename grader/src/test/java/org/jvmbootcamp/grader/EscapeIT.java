package org.jvmbootcamp.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.jvmbootcamp.grader.jvm.Walls;

/**
 * Submissions that break out, cheat or never end. Each is a way in, and what its verdict must be;
 * none may pass, harm the next one, or leave anything behind.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscapeIT {
  /**
   * What waits for the next run: two JVMs, for two kinds of exercise, of three processes each; a
   * compiler; and the two that end PostgreSQL.
   */
  private static final int STANDBY = 9;

  private final Exercise exercise = Samples.exercise("top-words");
  private final Walls walls = Walls.strongest();
  private Grader grader;

  @BeforeAll
  void open() {
    grader = Grader.open(Grader.Setup.LEARNER.behind(walls).forMany());
    grader.settle();
  }

  @AfterAll
  void close() {
    grader.close();
  }

  @TestFactory
  Stream<DynamicTest> holdsEveryAttack() {
    var attacks =
        walls instanceof Walls.Bubblewrap
            ? Stream.concat(Attack.EVERYWHERE.stream(), Attack.BEHIND_WALLS.stream())
            : Attack.EVERYWHERE.stream();
    return attacks.map(attack -> DynamicTest.dynamicTest(attack.name(), () -> hold(attack)));
  }

  private void hold(Attack attack) throws IOException {
    String source =
        "import java.io.*; final class TopWords { static List<String> of(List<String> words, int n) { "
            + attack.body()
            + " } }";
    Verdict verdict = grader.grade(exercise, Submission.file(source));
    assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(attack.outcome());
    assertThat(verdict.tasks().getFirst().status()).isNotEqualTo(Verdict.Status.PASSED);
    assertThat(verdict.text()).doesNotContain("\tat ", "java.base/", "reached");
  }

  /** The tests of this kind have a server: the network must still end at the sandbox. */
  @Test
  void anHttpExerciseReachesNoServerButTheTests() throws IOException {
    assumeThat(walls).isInstanceOf(Walls.Bubblewrap.class);
    Exercise pages = Samples.exercise("page-walk");
    try (var ours = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String source =
          """
          final class PageWalk {
            static List<String> lines(java.net.URI first) throws Exception {
              for (String host : List.of("127.0.0.1", "192.0.2.1", "8.8.8.8")) {
                for (int port : new int[] {%d, 53, 80, 443}) {
                  try (var s = new java.net.Socket()) {
                    s.connect(new java.net.InetSocketAddress(host, port), 300);
                    throw new IllegalStateException("reached " + host + ":" + port);
                  } catch (java.io.IOException e) {
                    System.out.println(host + ": held");
                  }
                }
              }
              return List.of();
            }
          }
          """
              .formatted(ours.getLocalPort());
      Verdict verdict = grader.grade(pages, Submission.file(source));
      assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(Attack.FAILED);
      assertThat(verdict.text()).contains("held").doesNotContain("reached");
    }
  }

  @Test
  void aDatabaseIsReachedThroughTheWalls() {
    Exercise tally = Samples.exercise("upsert-tally");
    Verdict verdict = grader.grade(tally, Samples.solution(tally));
    assertThat(verdict.passed()).as(verdict.text()).isTrue();
  }

  @Test
  void aDatabaseGivesNoMoreThanTheRunsOwn() {
    Exercise tally = Samples.exercise("upsert-tally");
    String source =
        """
        import java.sql.*;
        final class UpsertTally {
          static void add(String url, List<String> words) throws Exception {
            for (String sql : List.of(
                "COPY (SELECT 1) TO PROGRAM 'id'", "COPY (SELECT 1) TO '/tmp/x'",
                "SELECT pg_read_file('/etc/passwd')", "SET ROLE postgres")) {
              try (var c = DriverManager.getConnection(url); var s = c.createStatement()) {
                s.execute(sql);
                System.out.println("reached " + sql);
              } catch (SQLException e) {
                System.out.println("held");
              }
            }
            for (String login : List.of("?user=postgres", "?user=postgres&password=postgres")) {
              try (var c = DriverManager.getConnection(url.replaceFirst("/bootcamp_.*", "/postgres") + login)) {
                System.out.println("reached " + login);
              } catch (SQLException e) {
                System.out.println("held");
              }
            }
          }
        }
        """;
    Verdict verdict = grader.grade(tally, Submission.file(source));
    assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(Attack.FAILED);
    assertThat(verdict.text()).contains("held").doesNotContain("reached");
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatTakesThePlaceOfOthers() {
    return Map.of(
            "JUnit's package", "package org.junit.jupiter.api; class Test {}",
            "no class at all", "int x = 1;",
            "another class", "final class Other {}",
            "too deep", "final class TopWords { int x = " + "(".repeat(20_000) + "1; }",
            "without end for the compiler", endless(),
            "too much for the compiler", doubled(),
            "not a character", "final class TopWords { String \uD800 = \"\u0000\"; }")
        .entrySet()
        .stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      Verdict verdict = grader.grade(exercise, Submission.file(entry.getValue()));
                      assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(Attack.REFUSED);
                    }));
  }

  /** Choosing among overloads of nested calls takes time that doubles with each. */
  private static String endless() {
    return "final class TopWords { static <T> T f(java.util.function.Supplier<T> s) { return null; }"
        + " static <T> T f(java.util.concurrent.Callable<T> s) { return null; }"
        + " static Object o() { return "
        + "f(() -> ".repeat(40)
        + "1"
        + ")".repeat(40)
        + "; } }";
  }

  /** A constant that is twice as long as the one before, forty times. */
  private static String doubled() {
    var source =
        new StringBuilder("final class TopWords { static final String S0 = \"0123456789\";");
    for (int i = 1; i <= 40; i++) {
      source.append(" static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1));
    }
    return source + " }";
  }

  /** A processor that is named would be loaded by the compiler, in the grader's own process. */
  @Test
  void noAnnotationProcessorRuns() {
    String source =
        """
        @javax.annotation.processing.SupportedAnnotationTypes("*")
        final class TopWords extends javax.annotation.processing.AbstractProcessor {
          public boolean process(Set<? extends javax.lang.model.element.TypeElement> types,
              javax.annotation.processing.RoundEnvironment round) {
            throw new Error("processed");
          }
          static List<String> of(List<String> words, int n) { return null; }
        }
        """;
    Verdict verdict = grader.grade(exercise, Submission.file(source));
    assertThat(verdict.outcome()).as(verdict.text()).isNotInstanceOf(Verdict.Outcome.Unable.class);
    assertThat(verdict.text()).doesNotContain("processed");
    assertThat(verdict.passed()).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> ownClassesDoNotReachTheTests() {
    return Stream.of("List", "String", "Check", "Test", "TopWordsTest")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      String source =
                          "final class TopWords { static java.util.List<java.lang.String> of("
                              + "java.util.List<java.lang.String> words, int n) { return null; } }"
                              + " class "
                              + name
                              + " { public boolean equals(java.lang.Object o) { return true; } }";
                      Verdict verdict = grader.grade(exercise, Submission.file(source));
                      assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(Attack.FAILED);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> leavesNothingBehind() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "a right submission passes after all that",
            () -> {
              Verdict verdict = grader.grade(exercise, Samples.solution(exercise));
              assertThat(verdict.passed()).as(verdict.text()).isTrue();
            }),
        DynamicTest.dynamicTest(
            "no process stays",
            () ->
                assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                    .hasSizeLessThanOrEqualTo(STANDBY)),
        DynamicTest.dynamicTest(
            "no file stays",
            () -> {
              Path folder = grader.folder();
              grader.close();
              assertThat(folder).doesNotExist();
              assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                  .isEmpty();
              grader = Grader.open(Grader.Setup.LEARNER.behind(walls));
            }));
  }
}
