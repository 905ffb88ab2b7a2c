import java.time.Duration;
import java.util.Deque;

final class Worker {
  Worker(Deque<String> items, Handler handler, Runnable close) {
    // Keep what run and stop need.
  }

  void run() {
    throw new UnsupportedOperationException(
        "Write Worker.run: handle items from the front until there are none, or until stop is"
            + " called; close in the end");
  }

  boolean stop(Duration grace) throws InterruptedException {
    throw new UnsupportedOperationException(
        "Write Worker.stop: let the item in hand be finished, wait for it as long as grace, then"
            + " interrupt");
  }
}
