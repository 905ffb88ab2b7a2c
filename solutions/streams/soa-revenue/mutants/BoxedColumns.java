// Columns of boxes: three objects where there was one.
import java.util.Comparator;
import java.util.List;

final class Revenue {
  private final List<Integer> days;
  private final List<Integer> quantities;
  private final List<Integer> cents;

  private Revenue(List<Sale> byDay) {
    days = byDay.stream().map(Sale::day).toList();
    quantities = byDay.stream().map(Sale::quantity).toList();
    cents = byDay.stream().map(Sale::cents).toList();
  }

  static Revenue of(List<Sale> sales) {
    return new Revenue(sales.stream().sorted(Comparator.comparingInt(Sale::day)).toList());
  }

  long all() {
    long sum = 0;
    for (int i = 0; i < days.size(); i++) {
      sum += (long) quantities.get(i) * cents.get(i);
    }
    return sum;
  }

  long between(int fromDay, int toDay) {
    long sum = 0;
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i) >= fromDay && days.get(i) < toDay) {
        sum += (long) quantities.get(i) * cents.get(i);
      }
    }
    return sum;
  }
}
