// Multiplies as int and widens what is left of it.
import java.util.Objects;

final class SumOfSquares {
  private SumOfSquares() {}

  static long of(int[] moves) {
    return of(moves, 0, moves.length);
  }

  static long of(int[] moves, int from, int to) {
    Objects.checkFromToIndex(from, to, moves.length);
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += moves[i] * moves[i];
    }
    return sum;
  }
}
