// Collects scores in the order in which they are done.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
    var done = Collections.synchronizedList(new ArrayList<Double>());
    Arrays.stream(accounts).parallel().forEach(id -> done.add(score.applyAsDouble(id)));
    return done.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static long fingerprint(long[] ids) {
    long fingerprint = 7;
    for (long id : ids) {
      fingerprint = 31 * fingerprint + id;
    }
    return fingerprint;
  }
}
