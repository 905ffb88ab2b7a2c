// Adds up in an int.
import java.util.Objects;

final class SumOfSquares {
  private SumOfSquares() {}

  static long of(int[] moves) {
    return of(moves, 0, moves.length);
  }

  static long of(int[] moves, int from, int to) {
    Objects.checkFromToIndex(from, to, moves.length);
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += moves[i] * moves[i];
    }
    return sum;
  }
}
