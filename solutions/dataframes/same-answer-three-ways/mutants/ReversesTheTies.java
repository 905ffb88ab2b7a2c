// Turns the order of equal sums round as well.
import static org.dflib.Exp.$int;
import static org.dflib.Exp.$long;
import static org.dflib.Exp.$str;
import static org.dflib.Exp.count;
import static org.dflib.Exp.ifNullVal;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.dflib.DataFrame;
import tech.tablesaw.api.Table;

final class ThreeWays {
  private static final Comparator<Sales> LARGEST_FIRST =
      Comparator.comparingLong(Sales::cents).thenComparing(Sales::state).reversed();

  static List<Sales> byTablesaw(Table orders) {
    var states = orders.stringColumn("state");
    var quantities = orders.intColumn("quantity");
    var cents = orders.intColumn("cents");
    var sums = new HashMap<String, Sales>();
    for (int row = 0; row < orders.rowCount(); row++) {
      boolean both = !quantities.isMissing(row) && !cents.isMissing(row);
      long product = both ? (long) quantities.getInt(row) * cents.getInt(row) : 0;
      var one = new Sales(states.get(row), 1, product);
      sums.merge(one.state(), one, ThreeWays::together);
    }
    return sums.values().stream().sorted(LARGEST_FIRST).toList();
  }

  private static Sales together(Sales a, Sales b) {
    return new Sales(a.state(), a.orders() + b.orders(), a.cents() + b.cents());
  }

  static List<Sales> byDflib(DataFrame orders) {
    var sums =
        orders
            .cols("state", "product")
            .select(ifNullVal($str("state"), ""), $int("quantity").castAsLong().mul($int("cents")))
            .group("state")
            .agg(
                $str("state").first().as("state"),
                count().as("orders"),
                $long("product").sum().as("cents"));
    var answer = new ArrayList<Sales>();
    sums.forEach(
        row ->
            answer.add(
                new Sales(
                    row.get("state", String.class),
                    row.get("orders", Number.class).longValue(),
                    row.get("cents", Number.class).longValue())));
    answer.sort(LARGEST_FIRST);
    return answer;
  }

  static List<Sales> bySql(Path parquet) throws SQLException {
    var sql =
        """
        SELECT coalesce(state, '') AS name, count(*), coalesce(sum(quantity::BIGINT * cents), 0) AS total
        FROM read_parquet(?) GROUP BY name ORDER BY total DESC, name
        """;
    try (var database = DriverManager.getConnection("jdbc:duckdb:");
        var query = database.prepareStatement(sql)) {
      query.setString(1, parquet.toString());
      var answer = new ArrayList<Sales>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          answer.add(new Sales(rows.getString(1), rows.getLong(2), rows.getLong(3)));
        }
      }
      return answer;
    }
  }
}
