// Puts all rows into one statement.
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;

final class Upsert {
  private static final String SQL =
      """
      INSERT INTO product (sku, name, cents, changed) VALUES (?, ?, ?, ?)
      ON CONFLICT (sku) DO UPDATE
        SET name = EXCLUDED.name, cents = EXCLUDED.cents, changed = EXCLUDED.changed
        WHERE product.changed < EXCLUDED.changed
      """;

  private Upsert() {}

  static int upsert(String url, List<Change> changes) throws SQLException {
    // One message a product, and all loaders in one order: nobody waits in a circle.
    var newest = new TreeMap<String, Change>();
    for (var change : changes) {
      newest.merge(change.sku(), change, (a, b) -> a.at().isBefore(b.at()) ? b : a);
    }
    try (var connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      int written;
      if (newest.isEmpty()) {
        return 0;
      }
      var rows = String.join(", ", java.util.Collections.nCopies(newest.size(), "(?, ?, ?, ?)"));
      try (var statement = connection.prepareStatement(SQL.replace("(?, ?, ?, ?)", rows))) {
        int place = 0;
        for (var change : newest.values()) {
          statement.setString(++place, change.sku());
          statement.setString(++place, change.name());
          statement.setInt(++place, change.cents());
          statement.setObject(++place, change.at().atOffset(ZoneOffset.UTC));
        }
        written = statement.executeUpdate();
      }
      connection.commit();
      return written;
    }
  }
}
