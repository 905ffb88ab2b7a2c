// Numbers of 32 bits: they overflow.
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;

final class PaddedCounter {
  private static final int GAP = 32;
  private final int threads;
  private final AtomicIntegerArray numbers;

  PaddedCounter(int threads) {
    this.threads = threads;
    this.numbers = new AtomicIntegerArray((threads + 1) * GAP);
  }

  void add(int thread, long amount) {
    int at = (Objects.checkIndex(thread, threads) + 1) * GAP;
    numbers.setRelease(at, numbers.getPlain(at) + (int) amount);
  }

  long sum() {
    long sum = 0;
    for (int thread = 0; thread < threads; thread++) {
      sum += numbers.getAcquire((thread + 1) * GAP);
    }
    return sum;
  }
}
