// Makes a pass over the table for each hour.
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
    var sums = new long[24];
    var hours = orders.intColumn("hour");
    if (hours.countMissing() < hours.size() && (hours.min() < 0 || hours.max() > 23)) {
      throw new IllegalArgumentException("no hour: " + (int) hours.min() + " " + (int) hours.max());
    }
    for (int hour = 0; hour < 24; hour++) {
      var part = orders.where(hours.isEqualTo(hour));
      var quantities = part.intColumn("quantity");
      var cents = part.intColumn("cents");
      for (int row = 0; row < part.rowCount(); row++) {
        if (!quantities.isMissing(row) && !cents.isMissing(row)) {
          sums[hour] += (long) quantities.getInt(row) * cents.getInt(row);
        }
      }
    }
    return sums;
  }

  static Ladder of(Table orders) {
    return new Ladder(byHour(orders));
  }

  long between(int fromHour, int toHour) {
    return toHour <= fromHour ? 0 : before[toHour] - before[fromHour];
  }
}
