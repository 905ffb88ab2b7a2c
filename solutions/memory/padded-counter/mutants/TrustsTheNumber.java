// Does not check the thread's number: a wrong one lands in a gap, or in another's.
import java.util.concurrent.atomic.AtomicLongArray;

final class PaddedCounter {
  /** 128 bytes: processors like to fetch lines of 64 in pairs. */
  private static final int GAP = 16;

  private final int threads;

  /** Thread i's number stands at (i + 1) * GAP: the array's length, in front, has a line too. */
  private final AtomicLongArray numbers;

  PaddedCounter(int threads) {
    this.threads = threads;
    this.numbers = new AtomicLongArray((threads + 2) * GAP);
  }

  void add(int thread, long amount) {
    int at = (thread + 1) * GAP;
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
