// Writes so that everybody sees it at once, which waits as an atomic addition does.
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;

final class PaddedCounter {
  private static final int GAP = 16;

  private final int threads;
  private final AtomicLongArray numbers;

  PaddedCounter(int threads) {
    this.threads = threads;
    this.numbers = new AtomicLongArray((threads + 1) * GAP);
  }

  void add(int thread, long amount) {
    int at = (Objects.checkIndex(thread, threads) + 1) * GAP;
    numbers.set(at, numbers.get(at) + amount);
  }

  long sum() {
    long sum = 0;
    for (int thread = 0; thread < threads; thread++) {
      sum += numbers.get((thread + 1) * GAP);
    }
    return sum;
  }
}
