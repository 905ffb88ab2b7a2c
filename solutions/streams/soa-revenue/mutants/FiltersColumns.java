// Keeps columns in the order of the sales: between() guesses every second jump wrong.
import java.util.List;

final class Revenue {
  private final int[] days;
  private final int[] quantities;
  private final int[] cents;

  private Revenue(List<Sale> sales) {
    days = sales.stream().mapToInt(Sale::day).toArray();
    quantities = sales.stream().mapToInt(Sale::quantity).toArray();
    cents = sales.stream().mapToInt(Sale::cents).toArray();
  }

  static Revenue of(List<Sale> sales) {
    return new Revenue(sales);
  }

  long all() {
    long sum = 0;
    for (int i = 0; i < days.length; i++) {
      sum += (long) quantities[i] * cents[i];
    }
    return sum;
  }

  long between(int fromDay, int toDay) {
    long sum = 0;
    for (int i = 0; i < days.length; i++) {
      if (days[i] >= fromDay && days[i] < toDay) {
        sum += (long) quantities[i] * cents[i];
      }
    }
    return sum;
  }
}
