package org.jvmbootcamp.kernel.stop;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.output.StoppedError;

/**
 * The thread that runs what readers write. It stays the same from cell to cell, so that thread
 * locals keep their values, until a cell cannot be stopped: then it is left behind and replaced.
 *
 * <p>It may be interrupted or thrown out of its work only while it runs a reader's code ("open"),
 * never in the kernel's own, which could not bear it.
 */
public final class CellThread {
  private final ThreadGroup group;
  private final ClassLoader loader;
  private final Runs runs;
  private final HeapReserve reserve;
  private final Object gate = new Object();
  private Worker worker;

  /** Work for the thread, and what came of it. */
  private static final class Task {
    final CellRun run;
    final Callable<? extends @Nullable Object> work;
    final CompletableFuture<@Nullable Object> result = new CompletableFuture<>();

    Task(CellRun run, Callable<? extends @Nullable Object> work) {
      this.run = run;
      this.work = work;
    }
  }

  private final class Worker implements Runnable {
    final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    final Thread thread = new Thread(group, this, "cell");
    @Nullable Task outermost;
    @Nullable Task current;
    boolean open;
    boolean abandoned;

    Worker() {
      thread.setContextClassLoader(loader);
      thread.setDaemon(true);
    }

    @Override
    public void run() {
      while (!abandoned()) {
        Task task;
        try {
          task = tasks.take();
        } catch (InterruptedException e) {
          continue;
        }
        perform(task);
      }
    }

    private void perform(Task task) {
      runs.adopt(task.run);
      Object value = null;
      Throwable thrown = null;
      synchronized (gate) {
        outermost = task;
      }
      try {
        open(task);
        value = task.work.call();
        close();
      } catch (Throwable e) {
        if (HeapReserve.isFull(e)) {
          // First of all: from here on even this thread could allocate nothing.
          reserve.releaseFirst();
        }
        thrown = e;
        settle();
      }
      Thread.interrupted();
      synchronized (gate) {
        current = null;
        outermost = null;
      }
      finish(task, value, thrown);
    }

    private void finish(Task task, @Nullable Object value, @Nullable Throwable thrown) {
      while (!task.result.isDone()) {
        try {
          if (thrown == null) {
            task.result.complete(value);
          } else {
            task.result.completeExceptionally(thrown);
          }
        } catch (OutOfMemoryError e) {
          // The code caught its own and left the heap full.
          reserve.release();
        }
      }
    }

    void open(Task task) {
      synchronized (gate) {
        if (task.run.stopped()) {
          throw new StoppedError();
        }
        current = task;
        open = true;
      }
    }

    /** From here on nothing is thrown in this thread; what was on its way is thrown here. */
    void close() {
      synchronized (gate) {
        open = false;
      }
      deliver();
    }

    /** Gives the JVM a place to throw what is on its way. */
    @SuppressWarnings("ThreadPriorityCheck") // It is the entry into the JVM that counts.
    private void deliver() {
      Thread.yield();
    }

    void settle() {
      while (true) {
        try {
          close();
          return;
        } catch (StoppedError late) {
          // It was on its way when the gate closed; there can be no other.
        }
      }
    }

    boolean isCurrent() {
      return Thread.currentThread().equals(thread);
    }

    boolean abandoned() {
      synchronized (gate) {
        return abandoned;
      }
    }
  }

  /**
   * Starts the thread.
   *
   * @param group the thread's group, which what it starts inherits
   * @param loader its context class loader
   * @param reserve given back when a reader's code has filled the heap
   */
  public CellThread(ThreadGroup group, ClassLoader loader, Runs runs, HeapReserve reserve) {
    this.group = group;
    this.loader = loader;
    this.runs = runs;
    this.reserve = reserve;
    worker = new Worker();
    worker.thread.start();
  }

  /**
   * Runs a reader's code and waits for it. On the thread itself it runs at once.
   *
   * @throws ExecutionException with what the code threw
   * @throws AbandonedException if the thread could not be stopped
   */
  public @Nullable Object call(CellRun run, Callable<? extends @Nullable Object> work)
      throws ExecutionException, InterruptedException, AbandonedException {
    Worker worker = worker();
    var task = new Task(run, work);
    if (worker.isCurrent()) {
      return callHere(worker, task);
    }
    worker.tasks.add(task);
    try {
      return task.result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AbandonedException abandoned) {
        throw abandoned;
      }
      throw e;
    }
  }

  private @Nullable Object callHere(Worker worker, Task task) throws ExecutionException {
    Task outer = worker.current;
    try {
      worker.open(task);
      Object value = task.work.call();
      worker.close();
      return value;
    } catch (Throwable e) {
      worker.settle();
      throw new ExecutionException(e);
    } finally {
      synchronized (gate) {
        worker.current = outer;
      }
    }
  }

  /** Runs the kernel's own code in the midst of a reader's: it will not be interrupted. */
  public <T extends @Nullable Object> T protect(Callable<T> work) throws Exception {
    Worker worker = worker();
    if (!worker.isCurrent()) {
      return work.call();
    }
    Task outer = worker.current;
    worker.close();
    try {
      return work.call();
    } finally {
      synchronized (gate) {
        worker.current = outer;
        worker.open = true;
      }
    }
  }

  /** Interrupts the run if it is in a reader's code. */
  void interrupt(CellRun run) {
    synchronized (gate) {
      if (worker.open && runs(run)) {
        worker.thread.interrupt();
      }
    }
  }

  /** Throws in the run if it is in a reader's code; false if it is not. */
  boolean kill(CellRun run, ThreadKiller killer) {
    synchronized (gate) {
      if (worker.open && runs(run)) {
        return killer.kill(worker.thread, new StoppedError());
      }
      return false;
    }
  }

  /** The thread that runs the run's code; null if none does. */
  @Nullable Thread runningThread(CellRun run) {
    synchronized (gate) {
      return runs(run) ? worker.thread : null;
    }
  }

  /** Leaves the thread behind if it is still in the run's code. */
  void abandon(CellRun run) {
    Thread thread = runningThread(run);
    if (thread != null) {
      abandon(thread, new AbandonedException(thread.getStackTrace()));
    }
  }

  /** Leaves the thread behind if it runs a cell; the cell fails with the reason. */
  boolean abandon(Thread thread, Throwable reason) {
    Task left;
    synchronized (gate) {
      left = worker.outermost;
      if (left == null || !worker.thread.equals(thread)) {
        return false;
      }
      worker.abandoned = true;
      worker = new Worker();
      worker.thread.start();
    }
    left.result.completeExceptionally(reason);
    return true;
  }

  private boolean runs(CellRun run) {
    return worker.current != null && worker.current.run.equals(run);
  }

  private Worker worker() {
    synchronized (gate) {
      return worker;
    }
  }
}
