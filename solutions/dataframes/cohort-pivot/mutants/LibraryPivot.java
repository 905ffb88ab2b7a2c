// Pivots, and takes the table as it comes.
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class Cohorts {
  static Table pivot(Table orders) {
    var known = orders.where(orders.stringColumn("customer").isNotMissing());
    var first = new HashMap<String, YearMonth>();
    for (var row : known) {
      first.merge(
          row.getString("customer"),
          YearMonth.from(row.getDate("date")),
          (a, b) -> a.isBefore(b) ? a : b);
    }
    var cohort = StringColumn.create("cohort");
    var since = StringColumn.create("since");
    var customer = StringColumn.create("customer");
    for (var row : known) {
      var start = first.get(row.getString("customer"));
      cohort.append(start.toString());
      since.append("" + ChronoUnit.MONTHS.between(start, YearMonth.from(row.getDate("date"))));
      customer.append(row.getString("customer"));
    }
    var long_ = Table.create("t", cohort, since, customer).dropDuplicateRows();
    long_.addColumns(IntColumn.create("one", new int[long_.rowCount()]));
    var wide = long_.pivot("cohort", "since", "one", AggregateFunctions.count);
    return wide.sortOn("cohort");
  }
}
