// Loops.
final class QuickSum {
  static long upTo(long n) {
    long sum = 0;
    for (long i = 1; i <= n; i++) {
      sum += Long.hashCode(i);
    }
    return sum;
  }
}
