import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;

final class ParallelOrNot {
  private ParallelOrNot() {}

  static int basket(int[] cents) {
    throw new UnsupportedOperationException(
        "Write ParallelOrNot.basket: the sum of a few prices, without any ceremony");
  }

  static List<Long> refused(long[] accounts, LongPredicate asks, int most) {
    throw new UnsupportedOperationException(
        "Write ParallelOrNot.refused: ask one after the other, and stop as soon as there are enough");
  }

  static double[] scores(List<long[]> pages, LongToDoubleFunction score) {
    throw new UnsupportedOperationException(
        "Write ParallelOrNot.scores: a parallel stream over something that splits");
  }

  static long fingerprint(long[] ids) {
    throw new UnsupportedOperationException(
        "Write ParallelOrNot.fingerprint: begin with 7, and take in one id after the other");
  }
}
