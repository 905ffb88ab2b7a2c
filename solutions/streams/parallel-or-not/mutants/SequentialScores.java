// Scores one account after the other.
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;

final class ParallelOrNot {
  private ParallelOrNot() {}

  static int basket(int[] cents) {
    int sum = 0;
    for (int price : cents) {
      sum += price;
    }
    return sum;
  }

  static List<Long> refused(long[] accounts, LongPredicate asks, int most) {
    return Arrays.stream(accounts).filter(asks).limit(most).boxed().toList();
  }

  static double[] scores(List<long[]> pages, LongToDoubleFunction score) {
    long[] accounts = pages.stream().flatMapToLong(Arrays::stream).toArray();
    return Arrays.stream(accounts).mapToDouble(score).toArray();
  }

  static long fingerprint(long[] ids) {
    long fingerprint = 7;
    for (long id : ids) {
      fingerprint = 31 * fingerprint + id;
    }
    return fingerprint;
  }
}
