package org.jvmbootcamp.kernel.stop;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jvmbootcamp.kernel.notebook.ExitRefusedError;

/**
 * Keeps the JVM alive when a library calls {@link System#exit}. Nothing can forbid the call, but
 * the JVM ends only after its shutdown hooks: this one does not return before the kernel itself is
 * at its end, or the system has sent a signal to end it. The thread that made the call is left
 * behind in it, and its cell fails with an error.
 */
public final class ExitGuard {
  private static final String SHUTDOWN = "java.lang.Shutdown";

  /** Where the JVM answers SIGTERM and its like. */
  private static final String SIGNALS = "java.lang.Terminator";

  private static final long CHECK_MILLIS = 300;

  private final CellThread cellThread;
  private final CountDownLatch released = new CountDownLatch(1);
  private final Set<Thread> held = new HashSet<>();

  private ExitGuard(CellThread cellThread) {
    this.cellThread = cellThread;
  }

  /** A guard that stands from now on. */
  public static ExitGuard install(ThreadGroup kernel, CellThread cellThread) {
    var guard = new ExitGuard(cellThread);
    Runtime.getRuntime().addShutdownHook(new Thread(kernel, guard::hold, "exit guard"));
    return guard;
  }

  /** The kernel has come to its end: the JVM may too. */
  public void release() {
    released.countDown();
  }

  private void hold() {
    try {
      while (!released.await(0, TimeUnit.MILLISECONDS) && !signalled()) {
        refuseAll();
        if (released.await(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but to end it.
      Thread.currentThread().interrupt();
    }
  }

  private static boolean signalled() {
    return Thread.getAllStackTraces().values().stream()
        .anyMatch(stack -> contains(stack, SHUTDOWN) && contains(stack, SIGNALS));
  }

  private void refuseAll() {
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      if (contains(each.getValue(), SHUTDOWN) && held.add(each.getKey())) {
        refuse(each.getKey(), each.getValue());
      }
    }
  }

  private void refuse(Thread thread, StackTraceElement[] stack) {
    var refused = ExitRefusedError.heldBack(stack);
    if (!cellThread.abandon(thread, refused)) {
      System.err.println("Thread \"" + thread.getName() + "\": " + refused.getMessage());
    }
  }

  private static boolean contains(StackTraceElement[] stack, String classPrefix) {
    return Stream.of(stack).anyMatch(frame -> frame.getClassName().startsWith(classPrefix));
  }
}
