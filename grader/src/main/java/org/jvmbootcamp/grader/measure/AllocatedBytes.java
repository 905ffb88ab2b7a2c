package org.jvmbootcamp.grader.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts what runs of some code allocate, on this thread and on those it hands work to. */
public final class AllocatedBytes {
  /** What other threads of the JVM may allocate in the same time without it being the code's. */
  private static final long OTHERS = 16 * 1024;

  private final Callable<?> code;
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Keeps the result, so that the compiler cannot leave out making it. */
  private final AtomicReference<@Nullable Object> result = new AtomicReference<>();

  public AllocatedBytes(Callable<?> code) {
    this.code = code;
    // The first call allocates itself.
    threads.getTotalThreadAllocatedBytes();
  }

  /**
   * Bytes that one more run allocates.
   *
   * @throws Exception what the code throws
   */
  public long run() throws Exception {
    long all = threads.getTotalThreadAllocatedBytes();
    long mine = threads.getCurrentThreadAllocatedBytes();
    result.setRelease(code.call());
    mine = threads.getCurrentThreadAllocatedBytes() - mine;
    all = threads.getTotalThreadAllocatedBytes() - all;
    return all - mine > OTHERS ? all : mine;
  }
}
