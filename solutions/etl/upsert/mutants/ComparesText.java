// Compares moments as text.
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
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
      newest.merge(
          change.sku(),
          change,
          (a, b) -> a.at().toString().compareTo(b.at().toString()) < 0 ? b : a);
    }
    try (var connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      int written;
      try (var statement = connection.prepareStatement(SQL)) {
        for (var change : newest.values()) {
          statement.setString(1, change.sku());
          statement.setString(2, change.name());
          statement.setInt(3, change.cents());
          statement.setObject(4, change.at().atOffset(ZoneOffset.UTC));
          statement.addBatch();
        }
        written = Arrays.stream(statement.executeBatch()).sum();
      }
      connection.commit();
      return written;
    }
  }
}
