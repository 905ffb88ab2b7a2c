// Copies the columns into arrays each time.
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
    int[] hours = orders.intColumn("hour").asIntArray();
    int[] quantities = orders.intColumn("quantity").asIntArray();
    int[] cents = orders.intColumn("cents").asIntArray();
    int no = Integer.MIN_VALUE;
    var sums = new long[24];
    for (int row = 0; row < hours.length; row++) {
      if (hours[row] == no || quantities[row] == no || cents[row] == no) {
        continue;
      }
      int hour = hours[row];
      if (hour < 0 || hour > 23) {
        throw new IllegalArgumentException("no hour of a day: " + hour);
      }
      sums[hour] += (long) quantities[row] * cents[row];
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
