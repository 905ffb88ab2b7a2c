import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Counts the bytes that this thread's code is handed by the JVM. */
final class Bytes {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static volatile Object kept;

  private Bytes() {}

  /** The least of several runs: the first may allocate more, while classes are loaded. */
  static long allocatedBy(Callable<?> code) {
    var least = Long.MAX_VALUE;
    for (var run = 0; run < 10; run++) {
      try {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        kept = code.call();
        least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return least;
  }
}
