// Adds up the whole table at each question.
import tech.tablesaw.api.Table;

final class Ladder {
  private final Table orders;

  private Ladder(Table orders) {
    this.orders = orders.copy();
  }

  static long[] byHour(Table orders) {
    var hours = orders.intColumn("hour");
    var quantities = orders.intColumn("quantity");
    var cents = orders.intColumn("cents");
    var sums = new long[24];
    for (int row = 0; row < hours.size(); row++) {
      if (hours.isMissing(row) || quantities.isMissing(row) || cents.isMissing(row)) {
        continue;
      }
      int hour = hours.getInt(row);
      if (hour < 0 || hour > 23) {
        throw new IllegalArgumentException("row %d: no hour of a day: %d".formatted(row, hour));
      }
      sums[hour] += (long) quantities.getInt(row) * cents.getInt(row);
    }
    return sums;
  }

  static Ladder of(Table orders) {
    return new Ladder(orders);
  }

  long between(int fromHour, int toHour) {
    long sum = 0;
    var sums = byHour(orders);
    for (int hour = fromHour; hour < toHour; hour++) {
      sum += sums[hour];
    }
    return sum;
  }
}
