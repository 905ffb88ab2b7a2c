// Adds up in doubles.
import tech.tablesaw.api.Table;

final class Ladder {
  /** The revenue before each hour, from 0 to 24. */
  private final long[] before = new long[25];

  private Ladder(long[] byHour) {
    for (int hour = 0; hour < 24; hour++) {
      before[hour + 1] = before[hour] + byHour[hour];
    }
  }

  static long[] byHour(Table orders) {
    var hours = orders.intColumn("hour");
    var quantities = orders.intColumn("quantity");
    var cents = orders.intColumn("cents");
    var sums = new double[24];
    for (int row = 0; row < hours.size(); row++) {
      if (hours.isMissing(row) || quantities.isMissing(row) || cents.isMissing(row)) {
        continue;
      }
      int hour = hours.getInt(row);
      if (hour < 0 || hour > 23) {
        throw new IllegalArgumentException("row %d: no hour of a day: %d".formatted(row, hour));
      }
      sums[hour] += (double) quantities.getInt(row) * cents.getInt(row);
    }
    return java.util.Arrays.stream(sums).mapToLong(sum -> (long) sum).toArray();
  }

  static Ladder of(Table orders) {
    return new Ladder(byHour(orders));
  }

  long between(int fromHour, int toHour) {
    return toHour <= fromHour ? 0 : before[toHour] - before[fromHour];
  }
}
