// Holds the lock while it waits: a second stop waits for the first.
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class Worker {
  private final Deque<String> items;
  private final Handler handler;
  private final Runnable close;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile boolean unfinished;
  private Thread thread;

  Worker(Deque<String> items, Handler handler, Runnable close) {
    this.items = items;
    this.handler = handler;
    this.close = close;
  }

  void run() {
    synchronized (this) {
      thread = Thread.currentThread();
    }
    try {
      while (!stopping && !items.isEmpty()) {
        handle(items.removeFirst());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      try {
        close.run();
      } finally {
        ended.countDown();
      }
    }
  }

  private void handle(String item) throws InterruptedException {
    unfinished = true;
    try {
      handler.handle(item);
      unfinished = false;
    } finally {
      if (unfinished) {
        items.addFirst(item);
      }
    }
  }

  synchronized boolean stop(Duration grace) throws InterruptedException {
    stopping = true;
    Thread running = thread;
    if (running != null && !ended.await(grace.toNanos(), TimeUnit.NANOSECONDS)) {
      running.interrupt();
      ended.await();
    }
    return !unfinished;
  }
}
