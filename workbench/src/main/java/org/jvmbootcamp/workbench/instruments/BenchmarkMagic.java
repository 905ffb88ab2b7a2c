package org.jvmbootcamp.workbench.instruments;

import java.util.regex.Pattern;
import org.jvmbootcamp.instruments.benchmark.Benchmark;
import org.jvmbootcamp.instruments.benchmark.BenchmarkFailedException;
import org.jvmbootcamp.instruments.benchmark.BenchmarkOptions;
import org.jvmbootcamp.instruments.benchmark.BenchmarkResult;
import org.jvmbootcamp.instruments.benchmark.BenchmarkStore;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %%benchmark}: JMH on a cell. */
final class BenchmarkMagic implements Magic {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private final BenchmarkStore store;
  private final boolean inTest;

  BenchmarkMagic(BenchmarkStore store, boolean inTest) {
    this.store = store;
    this.inTest = inTest;
  }

  @Override
  public String name() {
    return "benchmark";
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String help() {
    return """
    Measures blocks of code against each other with JMH, in JVMs of their own.

    %%benchmark --quick --as lookup
    var list = IntStream.range(0, 10_000).boxed().toList();
    var set = new HashSet<>(list);
    list : return list.contains(-1);
    set  : return set.contains(-1);

    Lines before the first name are set up once a JVM. A cell may hold JMH classes or methods instead.
    --quick              under 10 seconds for two blocks
    --forks N            JVMs for each block
    --warmup N           iterations that do not count
    --iterations N       iterations that count
    --time 200ms         how long one takes
    --param n=10,1000    runs everything once for each value of n; growth is charted
    --jvm "-Xmx1g ..."   flags of the measured JVMs
    --profilers a,b      more of JMH's profilers
    --as name            puts the result into a variable: name.ratio("list", "set")""";
  }

  @Override
  public Object run(MagicCall call, Session session) throws Exception {
    var options = options(call);
    var benchmark = new Benchmark(Sources.of(session), session.directory());
    BenchmarkResult result;
    try {
      var progress = new LiveProgress(session.display());
      result = benchmark.run(call.body(), call.cell(), call.line() + 1, options, progress);
    } catch (CompileErrorException | BenchmarkFailedException fault) {
      throw new MagicException(String.valueOf(fault.getMessage()), fault);
    }
    store.keep(result, options.jvmFlags());
    if (options.as().isPresent()) {
      Handover.assign(session, options.as().get(), BenchmarkResult.class, result, call.line());
    }
    return result;
  }

  private BenchmarkOptions options(MagicCall call) throws MagicException {
    try {
      var options = BenchmarkOptions.parse(call.argument(), inTest);
      if (options.as().filter(name -> !NAME.matcher(name).matches()).isPresent()) {
        throw new MagicException(
            "%%benchmark: --as " + options.as().get() + ": this is no name of a variable");
      }
      return options;
    } catch (IllegalArgumentException wrong) {
      throw new MagicException("%%benchmark: " + wrong.getMessage(), wrong);
    }
  }
}
