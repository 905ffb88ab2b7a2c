package org.jvmbootcamp.instruments.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jvmbootcamp.instruments.progress.ProgressState;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.SessionSource;
import org.jvmbootcamp.instruments.source.Snippet;
import org.jvmbootcamp.instruments.source.Snippet.Kind;

@Tag("slow")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BenchmarkIT {
  private static final SessionSource SESSION =
      new SessionSource(
          List.of(
              new Snippet(Kind.IMPORT, "java.util.*", "import java.util.*;", 0, 1),
              new Snippet(
                  Kind.METHOD,
                  "numbers",
                  "List<Integer> numbers(int n) { var l = new ArrayList<Integer>(); for (int i = 0;"
                      + " i < n; i++) l.add(i); return l; }",
                  1,
                  1),
              new Snippet(Kind.VARIABLE, "size", "var size = 20_000;", 2, 1)),
          name -> Optional.empty(),
          List.of(),
          List.of());

  private final List<ProgressState> shown = new ArrayList<>();

  private BenchmarkResult run(String line, String code) throws Exception {
    var options = BenchmarkOptions.parse(line, true);
    return new Benchmark(SESSION, Path.of(".")).run(code, 9, 2, options, shown::add);
  }

  @Test
  void comparesBlocksWithWhatTheSessionDeclared() throws Exception {
    var result =
        run(
            "",
            """
            var list = numbers(size);
            var set = new HashSet<>(list);
            list : return list.contains(-1);
            set : set.contains(-1)
            grow : {
              var copy = new int[100];
              return copy;
            }
            """);
    assertThat(result.names()).containsExactly("list", "set", "grow");
    assertThat(result.ratio("list", "set")).isGreaterThan(50);
    assertThat(result.allocated("grow")).isBetween(400.0, 440.0);
    assertThat(result.verdict()).hasSize(2);
    assertThat(result.json()).contains("\"jmhVersion\"", "\"jvmArgs\"");
    assertThat(shown).isNotEmpty();
    assertThat(shown.getLast().share()).isEqualTo(1);
    assertThat(result.html()).contains("<svg", "aria-label=\"Chart of the scores");
  }

  @Test
  void measuresGrowthOverAParameter() throws Exception {
    var result =
        run(
            "--param n=1000,100000",
            """
            var list = numbers(n);
            scan : return list.contains(-1);
            first : return list.get(0);
            """);
    assertThat(result.slope("scan")).isBetween(0.7, 1.3);
    assertThat(result.slope("first")).isBetween(-0.3, 0.3);
    assertThat(result.at("n", 100_000).ratio("scan", "first")).isGreaterThan(100);
    assertThatThrownBy(() -> result.ratio("scan", "first"))
        .hasMessageContaining("several parameters");
    assertThat(result.html()).contains("slope");
  }

  @Test
  void runsJmhClassesAsTheyAre() throws Exception {
    var result =
        run(
            "",
            """
            @State(Scope.Thread)
            class Hashing {
              String text = "some text";
              @Setup void prepare() { text += size; }
              @Benchmark int hash() { return Objects.hash(text); }
            }
            @State(Scope.Thread)
            public class Adding {
              int number;

              @Setup(Level.Trial)
              public void prepare() { number = 7; }

              @Benchmark
              public int add() { return number + 1; }
            }
            """);
    assertThat(result.score("Hashing.hash")).isPositive();
    assertThat(result.score("Adding.add")).isPositive();
  }

  @Test
  void pointsExceptionsOfTheForkIntoTheCell() {
    assertThatThrownBy(
            () ->
                run(
                    "",
                    """
                    var list = numbers(3);
                    bad :
                      return list.get(5);
                    """))
        .isInstanceOf(BenchmarkFailedException.class)
        .hasMessageContaining("IndexOutOfBoundsException: Index 5 out of bounds for length 3")
        .hasMessageContaining("cell 9, line 4:  return list.get(5);");
  }

  @Test
  void saysWhenTheForkRunsOutOfMemory() {
    assertThatThrownBy(
            () ->
                run(
                    "--jvm \"-Xmx16m\"",
                    "var hold = new long[10_000_000];\nx : return hold.length;"))
        .isInstanceOf(BenchmarkFailedException.class)
        .hasMessageContaining("OutOfMemoryError");
  }

  @Test
  void saysWhenTheForkDoesNotStart() {
    assertThatThrownBy(() -> run("--jvm -XX:+NoSuchFlag", "x : return 1;"))
        .isInstanceOf(BenchmarkFailedException.class)
        .hasMessageContaining("NoSuchFlag");
  }

  @Test
  void pointsCompileErrorsIntoTheCell() {
    assertThatThrownBy(() -> run("", "int n = 3;\nx : return m;"))
        .isInstanceOf(CompileErrorException.class)
        .hasMessageContaining("cell 9, line 3: cannot find symbol");
    assertThatThrownBy(() -> run("", "int n = 3;"))
        .isInstanceOf(CompileErrorException.class)
        .hasMessageContaining("nothing to measure");
    assertThatThrownBy(() -> run("", "x : return 1;\nx : return 2;"))
        .hasMessageContaining("two blocks named x");
  }

  @Test
  void killsTheForksWhenInterrupted() throws Exception {
    var started = new CountDownLatch(1);
    var thrown = new AtomicReference<Throwable>();
    var options = BenchmarkOptions.parse("--time 60s", false);
    var thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    new Benchmark(SESSION, Path.of("."))
                        .run("x : return size;", 1, 1, options, _ -> started.countDown());
                  } catch (Throwable caught) {
                    thrown.set(caught);
                  }
                });
    assertThat(started.await(2, TimeUnit.MINUTES)).isTrue();
    var children = ProcessHandle.current().descendants().toList();
    assertThat(children).isNotEmpty();
    thread.interrupt();
    thread.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    for (var child : children) {
      child.onExit().get(1, TimeUnit.MINUTES);
    }
  }
}
