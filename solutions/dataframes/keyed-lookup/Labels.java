import java.util.HashSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class Labels {
  static Table changes(Table yesterday, Table today) {
    var before = prices(yesterday);
    var after = prices(today);
    var products = new TreeSet<>(before.keySet());
    products.addAll(after.keySet());
    var names = StringColumn.create("product");
    var was = IntColumn.create("before");
    var is = IntColumn.create("after");
    for (var product : products) {
      if (!Objects.equals(before.get(product), after.get(product))) {
        names.append(product);
        append(was, before.get(product));
        append(is, after.get(product));
      }
    }
    return Table.create("changes", names, was, is);
  }

  /** The products that have a price; one without has no entry. */
  private static TreeMap<String, Integer> prices(Table table) {
    var seen = new HashSet<String>();
    var prices = new TreeMap<String, Integer>();
    for (Row row : table) {
      var product = row.getString("product");
      if (product.isEmpty() || !seen.add(product)) {
        throw new IllegalArgumentException(
            "product '%s' in %s is no key".formatted(product, table.name()));
      }
      if (!row.isMissing("cents")) {
        prices.put(product, row.getInt("cents"));
      }
    }
    return prices;
  }

  private static void append(IntColumn column, Integer cents) {
    if (cents == null) {
      column.appendMissing();
    } else {
      column.append(cents.intValue());
    }
  }
}
