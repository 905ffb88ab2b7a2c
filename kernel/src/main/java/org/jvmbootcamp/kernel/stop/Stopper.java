package org.jvmbootcamp.kernel.stop;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.StoppedError;

/**
 * Stops a cell and the threads it started: first by interrupts, as Java means it, then by throwing
 * an error in them, again and again while they live, since code may catch it. A thread that
 * survives all this is left behind.
 */
public final class Stopper {
  /** How long code may take to end by itself after an interrupt. */
  private static final Duration GRACE = Duration.ofMillis(150);

  /** How long errors are thrown without one more thread ending before the rest is left behind. */
  private static final Duration FORCE = Duration.ofSeconds(5);

  /** How often nothing may be found to run before that is believed. */
  private static final int QUIET_CHECKS = 5;

  /** What is to be stopped. */
  private sealed interface Order {}

  /** A cell and the threads it started since the stamp. */
  private record Cell(CellRun run, long stamp) implements Order {}

  /** One thread that works for a cell. */
  private record Lone(Thread thread) implements Order {}

  /**
   * What threads are stopped with besides interrupts; null where the JVM or the system has none.
   */
  private record Tools(@Nullable ThreadKiller killer, @Nullable Waker waker) {
    void use(Thread thread) {
      if (killer != null) {
        killer.kill(thread, new StoppedError());
      }
      wake(thread);
    }

    void wake(Thread thread) {
      if (waker != null) {
        waker.wake(thread);
      }
    }
  }

  private final CellThread cellThread;
  private final CellThreads threads;
  private final LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private final Path javaHome;
  private final PrintStream log;
  private @Nullable CellRun running;
  private @Nullable CellRun stopping;
  private long stamp;

  /**
   * Makes a stopper and starts its thread.
   *
   * @param kernel group of the kernel's own threads
   * @param cellFrame tells frames of code that cells hold
   */
  public Stopper(
      CellThread cellThread,
      ThreadGroup kernel,
      Predicate<StackTraceElement> cellFrame,
      Path javaHome,
      PrintStream log) {
    this.cellThread = cellThread;
    this.threads = new CellThreads(kernel, cellFrame);
    this.javaHome = javaHome;
    this.log = log;
    new ThreadKiller.Hand(kernel, this::work, "stopper").start();
  }

  /** A run begins. */
  public synchronized void begin(CellRun run) {
    running = run;
    stamp = CellThreads.stamp();
  }

  /** The run has ended; waits until a stop that is under way has ended too. */
  public synchronized void end() throws InterruptedException {
    running = null;
    notifyAll();
    while (stopping != null) {
      wait();
    }
  }

  /** Stops what runs now; returns at once. */
  public synchronized void stop() {
    CellRun run = running;
    if (run != null && stopping == null) {
      run.stop();
      stopping = run;
      orders.add(new Cell(run, stamp));
    }
  }

  /** Stops what runs now since it has filled the heap; returns at once. */
  public synchronized void stopFull() {
    CellRun run = running;
    if (run != null) {
      run.stopFull();
      stop();
    }
  }

  /** Stops one thread that works for a cell; returns at once. */
  public void stop(Thread thread) {
    orders.add(new Lone(thread));
  }

  private void work() {
    var tools = new Tools(ThreadKiller.prepare(javaHome, log), Waker.prepare(log));
    while (true) {
      try {
        switch (orders.take()) {
          case Cell cell -> stop(cell, tools);
          case Lone(Thread thread) -> stop(thread, tools);
        }
      } catch (InterruptedException e) {
        return;
      } catch (Error e) {
        // The heap is full. The next order, or the same, when there is room.
        Thread.onSpinWait();
      }
    }
  }

  private void stop(Cell cell, Tools tools) throws InterruptedException {
    boolean done = false;
    while (!done) {
      try {
        carryOut(cell, tools);
        done = true;
      } catch (Error e) {
        // The cell that is to be stopped fills the heap: nothing can be allocated, not even here.
        Thread.onSpinWait();
      }
    }
    synchronized (this) {
      stopping = null;
      notifyAll();
    }
  }

  private void stop(Thread thread, Tools tools) throws InterruptedException {
    long begin = System.nanoTime();
    thread.interrupt();
    while (thread.isAlive() && since(begin).compareTo(FORCE) < 0) {
      if (since(begin).compareTo(GRACE) > 0) {
        tools.use(thread);
      }
      pause(10);
    }
    if (thread.isAlive()) {
      log.println("kernel: could not stop " + thread);
    }
  }

  private void carryOut(Cell order, Tools tools) throws InterruptedException {
    CellRun run = order.run();
    cellThread.interrupt(run);
    threads.busySince(order.stamp()).forEach(Thread::interrupt);
    long begin = System.nanoTime();
    // What fills the heap has no time.
    while (!run.heapFull() && since(begin).compareTo(GRACE) < 0 && !hasEnded(order)) {
      pause(10);
    }
    long force = System.nanoTime();
    int fewest = Integer.MAX_VALUE;
    while (!hasEnded(order) && since(force).compareTo(FORCE) < 0) {
      cellThread.interrupt(run);
      Thread running = cellThread.runningThread(run);
      if (running != null) {
        if (tools.killer() != null && !startsThread(running)) {
          boolean ignored = cellThread.kill(run, tools.killer());
        }
        tools.wake(running);
      }
      List<Thread> busy = threads.busySince(order.stamp());
      for (Thread thread : busy) {
        thread.interrupt();
        tools.use(thread);
      }
      if (busy.size() < fewest) {
        fewest = busy.size();
        force = System.nanoTime();
      }
      // Mostly short, so that a loop that catches everything is hit outside its try at last.
      pause(1 + System.nanoTime() % 5);
    }
    if (runs(run)) {
      cellThread.abandon(run);
    }
    List<Thread> left = threads.busySince(order.stamp());
    left.forEach(thread -> log.println("kernel: could not stop " + thread));
    run.leave(left.stream().map(Thread::getName).toList());
  }

  /** A virtual thread whose start is broken off may run, and yet be in none of the JDK's lists. */
  private static boolean startsThread(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().equals("java.lang.VirtualThread")
                    && frame.getMethodName().equals("start"));
  }

  /**
   * Whether the cell and its threads have ended. Looks more than once: a pool is between two tasks
   * for a moment, and a thread that was just started is nowhere to be seen.
   */
  private boolean hasEnded(Cell order) throws InterruptedException {
    for (int i = 0; i < QUIET_CHECKS; i++) {
      if (runs(order.run()) || !threads.busySince(order.stamp()).isEmpty()) {
        return false;
      }
      pause(5);
    }
    return true;
  }

  private synchronized boolean runs(CellRun run) {
    return run.equals(running);
  }

  private static void pause(long milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
