package org.jvmbootcamp.workbench.instruments;

import org.jvmbootcamp.instruments.benchmark.BenchmarkStore;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %benchmark compare}: the latest run beside the one before. */
final class BenchmarkHistoryMagic implements Magic {
  private final BenchmarkStore store;

  BenchmarkHistoryMagic(BenchmarkStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "benchmark";
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String help() {
    return """
    Compares the latest benchmark run with the one before it that measured the same.

    %benchmark compare""";
  }

  @Override
  public Object run(MagicCall call, Session session) throws Exception {
    if (!call.argument().equals("compare")) {
      throw new MagicException(
          "%benchmark "
              + call.argument()
              + ": write %benchmark compare, or %%benchmark for a cell");
    }
    try {
      return store.compare();
    } catch (IllegalArgumentException wrong) {
      throw new MagicException("%benchmark compare: " + wrong.getMessage(), wrong);
    }
  }
}
