package org.jvmbootcamp.kernel.output;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Which run a thread belongs to: threads belong where they were started, and the workers of the
 * common pool, which outlive cells, to the cell that ran last.
 */
public final class Runs {
  @SuppressWarnings("ThreadLocalUsage") // One a kernel; a static one would be shared by two.
  private final InheritableThreadLocal<@Nullable CellRun> ofThread = new InheritableThreadLocal<>();

  private volatile @Nullable CellRun latest;
  private volatile @Nullable CellRun running;

  /** A run begins. */
  public void begin(CellRun run) {
    latest = run;
    running = run;
  }

  /** The run has ended. */
  public void end() {
    running = null;
  }

  /** The calling thread, and what it starts, belongs to the run. */
  public void adopt(CellRun run) {
    ofThread.set(run);
  }

  /** The run that runs now. */
  public Optional<CellRun> running() {
    return Optional.ofNullable(running);
  }

  /** The run that the calling thread belongs to. */
  public Optional<CellRun> current() {
    boolean shared =
        Thread.currentThread() instanceof ForkJoinWorkerThread worker
            && worker.getPool().equals(ForkJoinPool.commonPool());
    CellRun run = shared ? null : ofThread.get();
    return Optional.ofNullable(run == null ? latest : run);
  }
}
