// Goes over columns, and looks them up by name for each row.
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
    for (int row = 0; row < orders.rowCount(); row++) {
      if (orders.intColumn("hour").isMissing(row)
          || orders.intColumn("quantity").isMissing(row)
          || orders.intColumn("cents").isMissing(row)) {
        continue;
      }
      int hour = orders.intColumn("hour").getInt(row);
      if (hour < 0 || hour > 23) {
        throw new IllegalArgumentException("no hour of a day: " + hour);
      }
      sums[hour] +=
          (long) orders.intColumn("quantity").getInt(row) * orders.intColumn("cents").getInt(row);
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
