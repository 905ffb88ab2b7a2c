// Is the row loop.
import tech.tablesaw.api.Row;
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
    for (Row row : orders) {
      if (row.isMissing("hour") || row.isMissing("quantity") || row.isMissing("cents")) {
        continue;
      }
      int hour = row.getInt("hour");
      if (hour < 0 || hour > 23) {
        throw new IllegalArgumentException("no hour of a day: " + hour);
      }
      sums[hour] += (long) row.getInt("quantity") * row.getInt("cents");
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
