// Leaves out days whose window is not full.
import java.time.LocalDate;
import java.util.TreeMap;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class Rolling {
  static Table revenue(Table orders, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("a window has at least one day, not " + days);
    }
    var byShop = new TreeMap<String, TreeMap<LocalDate, Long>>();
    var last = LocalDate.MIN;
    for (Row row : orders) {
      var date = row.getDate("date");
      long cents = row.isMissing("cents") ? 0 : row.getInt("cents");
      byShop
          .computeIfAbsent(row.getString("shop"), shop -> new TreeMap<>())
          .merge(date, cents, Long::sum);
      last = date.isAfter(last) ? date : last;
    }
    var shops = StringColumn.create("shop");
    var dates = DateColumn.create("date");
    var sums = LongColumn.create("cents");
    for (var shop : byShop.entrySet()) {
      var cents = shop.getValue();
      long sum = 0;
      for (var day = cents.firstKey(); !day.isAfter(last); day = day.plusDays(1)) {
        sum += cents.getOrDefault(day, 0L) - cents.getOrDefault(day.minusDays(days), 0L);
        if (day.isBefore(cents.firstKey().plusDays(days - 1))) {
          continue;
        }
        shops.append(shop.getKey());
        dates.append(day);
        sums.append(sum);
      }
    }
    return Table.create("revenue", shops, dates, sums);
  }
}
