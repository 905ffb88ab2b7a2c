// One AtomicLong for all: right, and what the loader spends its time on.
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

final class PaddedCounter {
  private final int threads;
  private final AtomicLong number = new AtomicLong();

  PaddedCounter(int threads) {
    this.threads = threads;
  }

  void add(int thread, long amount) {
    Objects.checkIndex(thread, threads);
    number.addAndGet(amount);
  }

  long sum() {
    return number.get();
  }
}
