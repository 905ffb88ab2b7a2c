// Keeps the objects, sorted by day, and streams over them.
import java.util.Comparator;
import java.util.List;

final class Revenue {
  private final List<Sale> byDay;

  private Revenue(List<Sale> byDay) {
    this.byDay = byDay;
  }

  static Revenue of(List<Sale> sales) {
    return new Revenue(sales.stream().sorted(Comparator.comparingInt(Sale::day)).toList());
  }

  long all() {
    return byDay.stream().mapToLong(sale -> (long) sale.quantity() * sale.cents()).sum();
  }

  long between(int fromDay, int toDay) {
    return byDay.stream()
        .filter(sale -> sale.day() >= fromDay && sale.day() < toDay)
        .mapToLong(sale -> (long) sale.quantity() * sale.cents())
        .sum();
  }
}
