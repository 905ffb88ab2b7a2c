package org.jvmbootcamp.instruments.jit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.SessionSource;

@Tag("slow")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CellJitIT {
  private static final String SHAPES =
      """
      interface Shape { double area(); }
      record Square(double s) implements Shape { public double area() { return s * s; } }
      record Circle(double r) implements Shape { public double area() { return 3 * r * r; } }
      double total(Shape[] shapes) {
        double sum = 0;
        for (Shape shape : shapes)
          sum += shape.area();
        return sum;
      }
      Shape[] shapes = new Shape[100];
      double sum = 0;
      Arrays.fill(shapes, new Square(2));
      for (int i = 0; i < 20_000; i++) sum += total(shapes);
      """;

  private final List<String> err = Collections.synchronizedList(new ArrayList<>());

  private Jit run(String code, String... flags) throws Exception {
    var imports = "import java.util.*;\n";
    return new CellJit(SessionSource.empty(List.of()), Path.of("."))
        .run(imports + code, 4, 2, List.of(flags), _ -> {}, err::add);
  }

  @Test
  void tellsTiersInliningAndALateSurprise() throws Exception {
    var jit =
        run(
            SHAPES
                + """
                Arrays.fill(shapes, new Circle(2));
                for (int i = 0; i < 20_000; i++) sum += total(shapes);
                System.out.println(sum);
                """,
            "-Xbatch");
    assertThat(jit.run().ok()).as(jit.text()).isTrue();
    assertThat(jit.run().flags()).containsExactly("-Xbatch");
    assertThat(jit.tier("total")).isEqualTo(4);
    assertThat(jit.method("total").name()).isEqualTo("total(Shape[])");
    assertThat(jit.method("total").compilations().getFirst().tier()).isEqualTo(3);
    assertThat(jit.inlined("total", "Square.area")).isTrue();
    assertThat(jit.deoptimizations("total")).isPositive();
    assertThat(jit.method("total").deoptimizations())
        .anyMatch(event -> event.thrownAway() && event.line() == 9);
    assertThat(jit.text())
        .contains(
            "total(Shape[]), 42 bytes of bytecode",
            "compiled by C2, the thorough compiler (tier 4) after",
            "Square.area at line 9: inlined: ",
            "thrown away: it met an object of a class that it had not seen before at line 9");
    assertThat(jit.html()).contains("Tiers of the methods over time", "total(Shape[])");
  }

  @Test
  void obeysFlags() throws Exception {
    var quick = run(SHAPES, "-XX:TieredStopAtLevel=1");
    assertThat(quick.tier("total")).isEqualTo(1);
    var interpreted = run("int one() { return 1; }\none();", "-Xint");
    assertThat(interpreted.tier("one")).isZero();
    assertThat(interpreted.text()).contains("None of the cell's methods was compiled");
    assertThat(interpreted.html()).contains("None of the cell&#39;s methods was compiled");
    assertThatThrownBy(() -> interpreted.method("one")).hasMessageContaining("was not compiled");
  }

  @Test
  void tellsWhatWasCompiledBeforeAnException() throws Exception {
    // The loops before must have had time to be compiled, hence -Xbatch.
    var jit = run(SHAPES + "throw new IllegalStateException(\"broken\");", "-Xbatch");
    assertThat(jit.run().ok()).isFalse();
    assertThat(jit.run().outcome()).contains("ended by an exception");
    assertThat(String.join("\n", err)).contains("broken", "cell 4, line 16");
    assertThat(jit.tier("total")).isPositive();
  }

  @Test
  void readsTheLogOfAJvmThatWasKilledAndLeavesNoFiles() throws Exception {
    var jit =
        run(
            SHAPES
                + """
                long pid = ProcessHandle.current().pid();
                System.out.println(pid);
                new ProcessBuilder("kill", "-9", "" + pid).start();
                Thread.sleep(60_000);
                """);
    assertThat(jit.run().exitCode()).isEqualTo(137);
    assertThat(jit.tier("total")).isPositive();
    assertThat(jit.run().output()).as(jit.text()).isNotEmpty();
    var pid = jit.run().output().getFirst();
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("hs_c") && name.endsWith("_" + pid + ".log"));
    }
  }

  @Test
  void pointsCompileErrorsIntoTheCell() {
    assertThatThrownBy(() -> run("int x = \"\";"))
        .isInstanceOf(CompileErrorException.class)
        .hasMessageContaining("cell 4, line 3");
  }

  @Test
  void saysWhenAFlagIsWrong() throws Exception {
    assertThat(run("1", "-XX:+NoSuchFlag").run().outcome()).contains("a flag is wrong");
  }

  @Test
  void killsTheJvmWhenInterrupted() throws Exception {
    var started = new CountDownLatch(1);
    var thrown = new AtomicReference<Throwable>();
    var before = ProcessHandle.current().children().toList();
    var thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    new CellJit(SessionSource.empty(List.of()), Path.of("."))
                        .run(
                            "System.out.println(1);\nwhile (true) {}",
                            1,
                            1,
                            List.of(),
                            _ -> started.countDown(),
                            err::add);
                  } catch (Throwable caught) {
                    thrown.set(caught);
                  }
                });
    assertThat(started.await(2, TimeUnit.MINUTES)).isTrue();
    var children =
        ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();
    thread.interrupt();
    thread.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(children).isNotEmpty();
    for (var child : children) {
      child.onExit().get(1, TimeUnit.MINUTES);
    }
  }
}
