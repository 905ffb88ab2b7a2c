package org.jvmbootcamp.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
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

  /** A submission: the body of the method, and what its verdict must be. */
  private record Attack(String name, String body, Class<? extends Verdict.Outcome> outcome) {}

  private static final Class<Verdict.Outcome.Stopped> STOPPED = Verdict.Outcome.Stopped.class;

  /** Whichever comes first, the limit of the memory or of the time. */
  private static final Class<Verdict.Outcome> HELD = Verdict.Outcome.class;

  private static final Class<Verdict.Outcome.Failed> FAILED = Verdict.Outcome.Failed.class;
  private static final Class<Verdict.Outcome.NotCompiled> REFUSED =
      Verdict.Outcome.NotCompiled.class;

  private static final List<Attack> ATTACKS =
      List.of(
          new Attack("endless loop", "while (true) {}", STOPPED),
          new Attack("endless output", "while (true) System.out.println(words);", STOPPED),
          new Attack(
              "heap",
              "var all = new ArrayList<int[]>(); while (true) all.add(new int[100_000]);",
              FAILED),
          new Attack("stack", "return of(words, n);", FAILED),
          new Attack(
              "direct memory",
              "var all = new ArrayList<java.nio.ByteBuffer>();"
                  + " while (true) all.add(java.nio.ByteBuffer.allocateDirect(1 << 24));",
              HELD),
          new Attack("exit", "System.exit(0); return null;", STOPPED),
          new Attack("halt", "Runtime.getRuntime().halt(0); return null;", STOPPED),
          new Attack(
              "exit in a hook that hangs",
              "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));"
                  + " System.exit(0); return null;",
              STOPPED),
          new Attack(
              "forged results",
              "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                  + " out.write(new byte[100]); } catch (IOException e) {} return null;",
              STOPPED),
          new Attack(
              "closed results",
              "try { new java.io.FileOutputStream(java.io.FileDescriptor.out).close(); }"
                  + " catch (IOException e) {} return null;",
              STOPPED),
          new Attack(
              "opens the runner",
              "try { var c = ModuleLayer.boot().findModule(\"org.jvmbootcamp.runner\").get()"
                  + ".getClassLoader().loadClass(\"org.jvmbootcamp.grader.child.Channel\");"
                  + " c.getDeclaredFields()[0].setAccessible(true); return List.of(\"b\"); }"
                  + " catch (ReflectiveOperationException e) { return null; }",
              FAILED),
          new Attack(
              "Unsafe",
              "try { var f = Class.forName(\"sun.misc.Unsafe\").getDeclaredField(\"theUnsafe\");"
                  + " f.setAccessible(true); var u = f.get(null);"
                  + " u.getClass().getMethod(\"putByte\", long.class, byte.class).invoke(u, 0L, (byte) 0);"
                  + " } catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }"
                  + " return List.of(\"b\");",
              FAILED),
          new Attack(
              "native code",
              "java.lang.foreign.Linker.nativeLinker().downcallHandle("
                  + "java.lang.foreign.MemorySegment.ofAddress(1),"
                  + " java.lang.foreign.FunctionDescriptor.ofVoid()); return List.of(\"b\");",
              FAILED),
          new Attack(
              "a thread left behind",
              "new Thread(() -> { while (true) {} }).start(); return List.of(\"b\");",
              FAILED),
          new Attack(
              "a list that lies",
              "return new AbstractList<String>() { public String get(int i) { return \"x\"; }"
                  + " public int size() { return 1; }"
                  + " public boolean equals(Object o) { return true; } };",
              FAILED),
          new Attack(
              "a list that hangs",
              "return new AbstractList<String>() { public String get(int i) { while (true) {} }"
                  + " public int size() { return 1; } };",
              STOPPED),
          new Attack(
              "a test that calls itself off",
              "throw sneaky(); } static RuntimeException sneaky() { try {"
                  + " throw (RuntimeException) ModuleLayer.boot().findModule(\"org.opentest4j\").get()"
                  + ".getClassLoader().loadClass(\"org.opentest4j.TestAbortedException\")"
                  + ".getConstructor().newInstance(); }"
                  + " catch (ReflectiveOperationException e) { return new RuntimeException(e); }",
              FAILED),
          new Attack(
              "threads without end",
              "for (int i = 0; i < 5000; i++) Thread.ofPlatform().start(() -> {"
                  + " try { Thread.sleep(60_000); } catch (InterruptedException e) {} });"
                  + " return null;",
              HELD),
          new Attack(
              "metaspace",
              "var types = new ArrayList<Object>(); while (true) types.add(java.lang.reflect.Proxy"
                  + ".newProxyInstance(new ClassLoader() {}, new Class<?>[] {Runnable.class},"
                  + " (p, m, a) -> null));",
              HELD),
          new Attack(
              "mapped files",
              "try (var f = new RandomAccessFile(\"map\", \"rw\")) {"
                  + " var all = new ArrayList<Object>(); while (true) all.add(f.getChannel().map("
                  + "java.nio.channels.FileChannel.MapMode.READ_WRITE, 0, 1L << 30).load()); }"
                  + " catch (IOException e) { throw new UncheckedIOException(e); }",
              HELD),
          new Attack(
              "an engine of its own for the tests",
              "int n2 = 0; for (var e : ServiceLoader.load(ModuleLayer.boot(), Runnable.class)) n2++;"
                  + " Thread.currentThread().setContextClassLoader(new ClassLoader() {"
                  + " public Class<?> loadClass(String name) { throw new Error(\"loaded \" + name); }"
                  + " public java.util.Enumeration<java.net.URL> getResources(String name) {"
                  + " throw new Error(\"asked for \" + name); } }); return List.of(\"b\");",
              FAILED),
          new Attack(
              "attaches to itself",
              "try { Class.forName(\"com.sun.tools.attach.VirtualMachine\")"
                  + ".getMethod(\"attach\", String.class)"
                  + ".invoke(null, \"\" + ProcessHandle.current().pid()); return List.of(\"b\"); }"
                  + " catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }",
              FAILED),
          new Attack(
              "becomes an agent",
              "try { Class.forName(\"sun.instrument.InstrumentationImpl\").getDeclaredConstructors()[0]"
                  + ".setAccessible(true); return List.of(\"b\"); }"
                  + " catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }",
              FAILED),
          new Attack(
              "a serialization bomb",
              "try { Set<Object> root = new HashSet<>(), a = root, b = new HashSet<>();"
                  + " for (int i = 0; i < 100; i++) { var a1 = new HashSet<Object>();"
                  + " var b1 = new HashSet<Object>(); a1.add(\"x\"); a.add(a1); a.add(b1); b.add(a1);"
                  + " b.add(b1); a = a1; b = b1; }"
                  + " var bytes = new ByteArrayOutputStream();"
                  + " new ObjectOutputStream(bytes).writeObject(root);"
                  + " new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();"
                  + " return null; } catch (Exception e) { return null; }",
              HELD),
          new Attack(
              "a value whose toString hangs",
              "return liar(new Object() { public String toString() { while (true) {} } }); }"
                  + " @SuppressWarnings(\"unchecked\") static List<String> liar(Object o) {"
                  + " return (List<String>) (List<?>) List.of(o);",
              STOPPED),
          new Attack(
              "a value whose toString throws",
              "return liar(new Object() { public String toString() { throw new Error(\"boo\"); } }); }"
                  + " @SuppressWarnings(\"unchecked\") static List<String> liar(Object o) {"
                  + " return (List<String>) (List<?>) List.of(o);",
              FAILED),
          new Attack(
              "a value that equals everything",
              "return liar(new Object() { public boolean equals(Object o) { return true; }"
                  + " public int hashCode() { return 97; } }); }"
                  + " @SuppressWarnings(\"unchecked\") static List<String> liar(Object o) {"
                  + " return (List<String>) (List<?>) List.of(o);",
              FAILED),
          new Attack(
              "a value whose hashCode hangs",
              "return new ArrayList<>() { public int hashCode() { while (true) {} }"
                  + " public boolean equals(Object o) { while (true) {} } };",
              FAILED),
          new Attack(
              "many shutdown hooks that wait for each other",
              "for (int i = 0; i < 50; i++) Runtime.getRuntime().addShutdownHook(new Thread(() -> {"
                  + " try { Thread.sleep(60_000); } catch (InterruptedException e) {} }));"
                  + " return List.of(\"b\");",
              FAILED),
          new Attack(
              "a hook that forges when the JVM ends",
              "Runtime.getRuntime().addShutdownHook(new Thread(() -> {"
                  + " try { new FileOutputStream(FileDescriptor.out).write(new byte[64]); }"
                  + " catch (IOException e) {} })); return List.of(\"b\");",
              FAILED),
          new Attack(
              "a static initializer that hangs",
              "return null; } static { while (true) {}",
              REFUSED),
          new Attack(
              "an initializer that hangs",
              "return Slow.words; } static class Slow { static List<String> words = hang();"
                  + " static List<String> hang() { while (System.nanoTime() != 0) {} return null; }",
              STOPPED));

  private static final List<Attack> BEHIND_WALLS =
      List.of(
          new Attack("reads /proc", read("/proc/self/environ"), FAILED),
          new Attack("reads its memory", read("/proc/self/mem"), FAILED),
          new Attack("reads accounts", read("/etc/passwd"), FAILED),
          new Attack(
              "reads solutions", read(Samples.home().resolve("solutions").toString()), FAILED),
          new Attack(
              "fills the disk",
              "try (var f = new java.io.RandomAccessFile(\"/tmp/big\", \"rw\")) {"
                  + " byte[] mega = new byte[1 << 20]; for (int i = 0; i < 500; i++) f.write(mega);"
                  + " return List.of(\"b\"); } catch (IOException e) {"
                  + " throw new UncheckedIOException(e); }",
              FAILED),
          new Attack(
              "goes out",
              "try (var s = new java.net.Socket()) {"
                  + " s.connect(new java.net.InetSocketAddress(\"127.0.0.1\", 22), 500);"
                  + " return List.of(\"b\"); } catch (IOException e) {"
                  + " throw new UncheckedIOException(e); }",
              FAILED),
          new Attack(
              "starts programs",
              "try { new ProcessBuilder(\"/bin/sh\", \"-c\", \"id\").start(); return List.of(\"b\"); }"
                  + " catch (IOException e) { throw new UncheckedIOException(e); }",
              FAILED));

  private static String read(String file) {
    return "if (java.nio.file.Files.exists(java.nio.file.Path.of(\""
        + file
        + "\"))) return List.of(\"b\"); throw new IllegalStateException(\"held\");";
  }

  @TestFactory
  Stream<DynamicTest> holdsEveryAttack() {
    var attacks =
        walls instanceof Walls.Bubblewrap
            ? Stream.concat(ATTACKS.stream(), BEHIND_WALLS.stream())
            : ATTACKS.stream();
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
    assertThat(verdict.text()).doesNotContain("\tat ", "java.base/");
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
      assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(FAILED);
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
    assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(FAILED);
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
                      assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(REFUSED);
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
                      assertThat(verdict.outcome()).as(verdict.text()).isInstanceOf(FAILED);
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
