// Squares with Math.pow: a double loses what is beyond 53 bits.
import java.util.Objects;

final class SumOfSquares {
  private SumOfSquares() {}

  static long of(int[] moves) {
    return of(moves, 0, moves.length);
  }

  static long of(int[] moves, int from, int to) {
    Objects.checkFromToIndex(from, to, moves.length);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.pow(moves[i], 2);
    }
    return (long) sum;
  }
}
