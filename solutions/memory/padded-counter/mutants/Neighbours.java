// Each thread has a number, eight numbers have one line.
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;

final class PaddedCounter {
  /** 128 bytes: processors like to fetch lines of 64 in pairs. */
  private static final int GAP = 1;

  private final int threads;

  /** Thread i's number stands at (i + 1) * GAP: the array's length, in front, has a line too. */
  private final AtomicLongArray numbers;

  PaddedCounter(int threads) {
    this.threads = threads;
    this.numbers = new AtomicLongArray((threads + 1) * GAP);
  }

  void add(int thread, long amount) {
    int at = (Objects.checkIndex(thread, threads) + 1) * GAP;
    numbers.setRelease(at, numbers.getPlain(at) + amount);
  }

  long sum() {
    long sum = 0;
    for (int thread = 0; thread < threads; thread++) {
      sum += numbers.getAcquire((thread + 1) * GAP);
    }
    return sum;
  }
}
