final class SumOfSquares {
  private SumOfSquares() {}

  static long of(int[] moves) {
    throw new UnsupportedOperationException(
        "Write SumOfSquares.of(moves): one loop, and a type that holds the sum");
  }

  static long of(int[] moves, int from, int to) {
    throw new UnsupportedOperationException(
        "Write SumOfSquares.of(moves, from, to): the same loop over a part of the array");
  }
}
