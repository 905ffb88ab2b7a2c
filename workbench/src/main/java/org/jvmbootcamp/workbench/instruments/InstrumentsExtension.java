package org.jvmbootcamp.workbench.instruments;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jvmbootcamp.instruments.benchmark.BenchmarkStore;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.Renderer;

/** Brings the instruments, with their renderers and imports. */
public final class InstrumentsExtension implements Extension {
  private final boolean inTest;
  private final BenchmarkStore benchmarks;

  /** Made by the kernel; reads where the learner's folder is and how long benchmarks may take. */
  public InstrumentsExtension() {
    this(System.getenv());
  }

  InstrumentsExtension(Map<String, String> environment) {
    inTest = environment.getOrDefault("BOOTCAMP_PACE", "reader").equals("test");
    var home = Path.of(environment.getOrDefault("BOOTCAMP_HOME", ""));
    var work = environment.getOrDefault("BOOTCAMP_WORK", home.resolve("work").toString());
    benchmarks =
        new BenchmarkStore(
            Path.of(work).toAbsolutePath().resolve(".bootcamp/benchmarks"), Clock.systemUTC());
  }

  @Override
  public List<Magic> magics() {
    return List.of(
        new BenchmarkMagic(benchmarks, inTest),
        new BenchmarkHistoryMagic(benchmarks),
        new JvmMagic(),
        new BytecodeMagic(),
        new JitMagic(),
        new ProfileMagic(),
        new TimeCellMagic());
  }

  @Override
  public List<Renderer<?>> renderers() {
    return List.of(new ViewRenderer());
  }

  @Override
  public List<String> imports() {
    return List.of(
        "import static org.jvmbootcamp.instruments.Instruments.*;",
        "import org.jvmbootcamp.instruments.Progress;");
  }
}
