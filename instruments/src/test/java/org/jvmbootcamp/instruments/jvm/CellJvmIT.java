package org.jvmbootcamp.instruments.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.SessionSource;
import org.jvmbootcamp.instruments.source.Snippet;
import org.jvmbootcamp.instruments.source.Snippet.Kind;

@Tag("slow")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CellJvmIT {
  private static final SessionSource SESSION =
      new SessionSource(
          List.of(
              new Snippet(Kind.IMPORT, "java.util.*", "import java.util.*;", 0, 1),
              new Snippet(Kind.TYPE, "Point", "record Point(int x, int y) {}", 1, 1),
              new Snippet(Kind.VARIABLE, "points", "var points = List.of(new Point(1, 2));", 2, 1)),
          name -> Optional.empty(),
          List.of(),
          List.of());

  private final List<String> out = Collections.synchronizedList(new ArrayList<>());
  private final List<String> err = Collections.synchronizedList(new ArrayList<>());

  private JvmRun run(String line, String code) throws Exception {
    var options = JvmOptions.parse(line);
    return new CellJvm(SESSION, Path.of("."))
        .run(code, 5, 2, options.flagSets(), options.gc(), out::add, err::add)
        .getFirst();
  }

  @Test
  void runsTheCellWithWhatTheSessionDeclared() throws Exception {
    var run =
        run("-Dgreeting=hello", "System.out.println(System.getProperty(\"greeting\"));\npoints");
    assertThat(run.ok()).isTrue();
    assertThat(out).containsExactly("hello", "[Point[x=1, y=2]]");
    assertThat(run.text()).contains("-Dgreeting=hello: ended well");
  }

  @Test
  void compilesPreviewsWhereTheFlagsAllowThem() throws Exception {
    var scope =
        "try (var scope = java.util.concurrent.StructuredTaskScope.open()) {\n"
            + "  var one = scope.fork(() -> 1);\n  scope.join();\n  System.out.println(one.get());\n}";
    assertThat(run("--enable-preview", scope).ok()).isTrue();
    assertThat(out).containsExactly("1");
    assertThatThrownBy(() -> run("", scope))
        .isInstanceOf(CompileErrorException.class)
        .hasMessageContaining("--enable-preview");
  }

  @Test
  void explainsAnOutOfMemoryErrorAndChartsTheWayThere() throws Exception {
    var run =
        run(
            "-Xmx48m --gc",
            "var all = new ArrayList<int[]>();\nwhile (true) {\n  all.add(new int[500_000]);\n}");
    assertThat(run.ok()).isFalse();
    assertThat(run.outcome()).contains("OutOfMemoryError", "-Xmx");
    assertThat(String.join("\n", err)).contains("cell 5, line 4:  all.add(new int[500_000]);");
    assertThat(run.collections()).isNotEmpty();
    assertThat(run.pauses()).isPositive();
    assertThat(run.html()).contains("Heap and pauses over time");
  }

  @Test
  void reportsTheExitCodeOfACellThatEndsItself() throws Exception {
    var run = run("", "System.exit(42);");
    assertThat(run.exitCode()).isEqualTo(42);
    assertThat(run.outcome()).contains("exit code 42");
  }

  @Test
  void reportsASignal() throws Exception {
    var run =
        run(
            "",
            "ProcessHandle.current().pid();\nnew ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid()).start().waitFor();\nThread.sleep(60_000);");
    assertThat(run.exitCode()).isEqualTo(137);
    assertThat(run.outcome()).contains("SIGKILL");
  }

  @Test
  void saysWhenAFlagIsWrong() throws Exception {
    assertThat(run("-XX:+NoSuchFlag", "1").outcome()).contains("a flag is wrong");
  }

  @Test
  void runsSeveralSetsOfFlags() throws Exception {
    var options = JvmOptions.parse("-XX:+UseSerialGC | -XX:+UseParallelGC");
    var runs =
        new CellJvm(SESSION, Path.of("."))
            .run("1 + 1", 5, 2, options.flagSets(), false, out::add, err::add);
    assertThat(runs).hasSize(2).allMatch(JvmRun::ok);
    assertThat(new JvmRuns(runs).html()).contains("-XX:+UseSerialGC", "-XX:+UseParallelGC");
  }

  @Test
  void pointsCompileErrorsIntoTheCell() {
    assertThatThrownBy(() -> run("", "\nint x = \"\";"))
        .isInstanceOf(CompileErrorException.class)
        .hasMessageContaining("cell 5, line 3");
    assertThatThrownBy(() -> JvmOptions.parse("Xmx1m")).hasMessageContaining("begin with -");
    assertThatThrownBy(() -> JvmOptions.parse("--as")).hasMessageContaining("--as needs");
  }

  @Test
  void killsTheJvmWhenInterrupted() throws Exception {
    var started = new CountDownLatch(1);
    var thrown = new AtomicReference<Throwable>();
    var thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    new CellJvm(SESSION, Path.of("."))
                        .run(
                            "System.out.println(1);\nwhile (true) {}",
                            1,
                            1,
                            List.of(List.of()),
                            false,
                            _ -> started.countDown(),
                            err::add);
                  } catch (Throwable caught) {
                    thrown.set(caught);
                  }
                });
    assertThat(started.await(2, TimeUnit.MINUTES)).isTrue();
    var children = ProcessHandle.current().children().toList();
    thread.interrupt();
    thread.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    for (var child : children) {
      child.onExit().get(1, TimeUnit.MINUTES);
    }
  }
}
