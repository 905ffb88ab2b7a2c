final class PaddedCounter {
  PaddedCounter(int threads) {}

  void add(int thread, long amount) {
    throw new UnsupportedOperationException(
        "Write PaddedCounter.add: add the amount to the number that belongs to this thread");
  }

  long sum() {
    throw new UnsupportedOperationException("Write PaddedCounter.sum: add up all threads' numbers");
  }
}
