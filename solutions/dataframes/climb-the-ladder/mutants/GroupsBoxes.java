// Groups a stream of boxed row numbers.
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    var groups =
        IntStream.range(0, hours.size())
            .filter(r -> !hours.isMissing(r) && !quantities.isMissing(r) && !cents.isMissing(r))
            .boxed()
            .collect(
                Collectors.groupingBy(
                    hours::get,
                    Collectors.summingLong(r -> (long) quantities.getInt(r) * cents.getInt(r))));
    var sums = new long[24];
    groups.forEach(
        (hour, sum) -> {
          if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("no hour of a day: " + hour);
          }
          sums[hour] = sum;
        });
    return sums;
  }

  static Ladder of(Table orders) {
    return new Ladder(byHour(orders));
  }

  long between(int fromHour, int toHour) {
    return toHour <= fromHour ? 0 : before[toHour] - before[fromHour];
  }
}
