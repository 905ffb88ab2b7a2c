// Forgives a wrong range, as a slice does in Python.
final class SumOfSquares {
  private SumOfSquares() {}

  static long of(int[] moves) {
    return of(moves, 0, moves.length);
  }

  static long of(int[] moves, int from, int to) {
    from = Math.max(from, 0);
    to = Math.min(to, moves.length);
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += (long) moves[i] * moves[i];
    }
    return sum;
  }
}
