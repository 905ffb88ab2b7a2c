package org.jvmbootcamp.instruments.memory;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Counts the bytes that code allocates on its own thread. */
public final class Allocation {
  private Allocation() {}

  /**
   * Runs code once, on this thread, and counts exactly what this thread allocates meanwhile: the
   * JVM's own count, classes loaded by the way included, other threads not.
   *
   * @return bytes
   * @throws Exception what the code throws
   */
  public static long bytes(Callable<?> code) throws Exception {
    var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    // What the counting itself allocates is the difference of two readings with nothing between.
    count(bean, () -> null);
    var own = count(bean, () -> null);
    return Math.max(0, count(bean, code) - own);
  }

  private static long count(
      com.sun.management.ThreadMXBean bean, Callable<? extends @Nullable Object> code)
      throws Exception {
    var before = bean.getCurrentThreadAllocatedBytes();
    code.call();
    return bean.getCurrentThreadAllocatedBytes() - before;
  }
}
