// Has columns only until somebody came back last.
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class Cohorts {
  static Table pivot(Table orders) {
    var known = orders.where(orders.stringColumn("customer").isNotMissing());
    var first = new HashMap<String, YearMonth>();
    for (Row row : known) {
      first.merge(
          row.getString("customer"),
          YearMonth.from(row.getDate("date")),
          (one, other) -> one.isBefore(other) ? one : other);
    }
    var active = new TreeMap<YearMonth, Map<Long, Set<String>>>();
    var last = YearMonth.of(-999_999_999, 1);
    for (Row row : known) {
      var customer = row.getString("customer");
      var month = YearMonth.from(row.getDate("date"));
      var cohort = first.get(customer);
      active
          .computeIfAbsent(cohort, start -> new HashMap<>())
          .computeIfAbsent(ChronoUnit.MONTHS.between(cohort, month), since -> new HashSet<>())
          .add(customer);
      last = month.isAfter(last) ? month : last;
    }
    return wide(active, last);
  }

  private static Table wide(TreeMap<YearMonth, Map<Long, Set<String>>> active, YearMonth last) {
    var names = StringColumn.create("cohort");
    active.keySet().forEach(cohort -> names.append(cohort.toString()));
    var result = Table.create("cohorts", names);
    if (active.isEmpty()) {
      return result;
    }
    long longest =
        active.values().stream()
            .flatMap(m -> m.keySet().stream())
            .mapToLong(n -> n)
            .max()
            .orElse(0);
    for (long since = 0; since <= longest; since++) {
      var counts = IntColumn.create(String.valueOf(since));
      for (var cohort : active.entrySet()) {
        if (cohort.getKey().plusMonths(since).isAfter(last)) {
          counts.appendMissing();
        } else {
          counts.append(cohort.getValue().getOrDefault(since, Set.of()).size());
        }
      }
      result.addColumns(counts);
    }
    return result;
  }
}
