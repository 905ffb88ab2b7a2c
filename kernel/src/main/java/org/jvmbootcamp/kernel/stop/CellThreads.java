package org.jvmbootcamp.kernel.stop;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the threads that a cell has started and that still run its code. */
final class CellThreads {
  /** So deep is the stack of a thread that has not come to its task yet. */
  private static final int ENTRY_FRAMES = 3;

  private final ThreadGroup kernel;
  private final Predicate<StackTraceElement> cellFrame;

  /**
   * A finder.
   *
   * @param kernel group of the kernel's own threads, which are left alone
   * @param cellFrame tells frames of code that cells hold
   */
  CellThreads(ThreadGroup kernel, Predicate<StackTraceElement> cellFrame) {
    this.kernel = kernel;
    this.cellFrame = cellFrame;
  }

  /** A stamp: threads started later have greater ids. */
  static long stamp() {
    return Thread.ofPlatform().unstarted(() -> {}).threadId();
  }

  /**
   * Threads started after the stamp, and busy workers of the common pool, that run cell code or
   * only begin, so that it cannot be said yet what they will run.
   */
  List<Thread> busySince(long stamp) {
    List<Thread> found = new ArrayList<>();
    for (Thread thread : all()) {
      boolean shared =
          thread instanceof ForkJoinWorkerThread worker
              && worker.getPool().equals(ForkJoinPool.commonPool());
      if ((shared || thread.threadId() > stamp)
          && thread.isAlive()
          && !kernel.equals(thread.getThreadGroup())
          && runsCellCode(thread, shared)) {
        found.add(thread);
      }
    }
    return found;
  }

  private boolean runsCellCode(Thread thread, boolean shared) {
    StackTraceElement[] stack = thread.getStackTrace();
    if (Stream.of(stack).anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"))) {
      // Held for ever by the exit guard; an error thrown in it would let the exit go on.
      return false;
    }
    if (Stream.of(stack).anyMatch(cellFrame)) {
      return true;
    }
    if (shared) {
      return stack.length > 0
          && Stream.of(stack).noneMatch(frame -> frame.getMethodName().equals("awaitWork"));
    }
    return stack.length <= ENTRY_FRAMES && thread.getState() == Thread.State.RUNNABLE;
  }

  private static List<Thread> all() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() * 2 + 16];
    int n = root.enumerate(threads);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(threads[i]);
    }
    all.addAll(virtualThreads());
    return all;
  }

  /** Virtual threads have no public list; without access to the JDK's own it stays empty. */
  private static List<Thread> virtualThreads() {
    try {
      Class<?> containers = Class.forName("jdk.internal.vm.ThreadContainers");
      Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
      Method children = containers.getMethod("children", container);
      Method threads = container.getMethod("threads");
      List<Thread> found = new ArrayList<>();
      collect(containers.getMethod("root").invoke(null), children, threads, found);
      return found;
    } catch (ReflectiveOperationException e) {
      return List.of();
    }
  }

  private static void collect(Object container, Method children, Method threads, List<Thread> found)
      throws ReflectiveOperationException {
    ((Stream<?>) threads.invoke(container))
        .map(Thread.class::cast)
        .filter(Thread::isVirtual)
        .forEach(found::add);
    for (Object child : ((Stream<?>) children.invoke(null, container)).toList()) {
      collect(child, children, threads, found);
    }
  }
}
