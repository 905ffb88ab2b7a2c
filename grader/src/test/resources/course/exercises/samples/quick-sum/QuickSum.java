final class QuickSum {
  static long upTo(long n) {
    throw new UnsupportedOperationException("Write QuickSum.upTo");
  }
}
