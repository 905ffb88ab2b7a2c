package org.jvmbootcamp.workbench.instruments;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.Timing;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.Session;

/** {@code %%time}: how long a cell takes. */
final class TimeCellMagic implements Magic {
  @Override
  public String name() {
    return "time";
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String help() {
    return """
    Runs a cell and shows how long it took: on the clock, and computing.

    %%time
    var sum = LongStream.range(0, 100_000_000).sum();""";
  }

  @Override
  public @Nullable Object run(MagicCall call, Session session) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    var cpu = threads.getCurrentThreadCpuTime();
    var start = System.nanoTime();
    var value = session.eval(call.body(), call.line() + 1);
    var wall = System.nanoTime() - start;
    session.display().show(new Timing(wall, threads.getCurrentThreadCpuTime() - cpu));
    return value;
  }
}
