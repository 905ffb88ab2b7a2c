// Streams boxes: right, and as slow as before.
import java.util.Arrays;
import java.util.List;

final class SumOfSquares {
  private SumOfSquares() {}

  static long of(int[] moves) {
    return sum(Arrays.stream(moves).boxed().toList());
  }

  static long of(int[] moves, int from, int to) {
    return sum(Arrays.stream(moves).boxed().toList().subList(from, to));
  }

  private static long sum(List<Integer> moves) {
    return moves.stream().map(move -> (long) move * move).reduce(0L, Long::sum);
  }
}
