// Lets one loader at a time into the method, which another process does not know of.
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

final class Upsert {
  private static final String SQL =
      """
      INSERT INTO product (sku, name, cents, changed) VALUES (?, ?, ?, ?)
      ON CONFLICT (sku) DO UPDATE
        SET name = EXCLUDED.name, cents = EXCLUDED.cents, changed = EXCLUDED.changed
        WHERE product.changed < EXCLUDED.changed
      """;

  private Upsert() {}

  static synchronized int upsert(String url, List<Change> changes) throws SQLException {
    // One message a product.
    var newest = new LinkedHashMap<String, Change>();
    for (var change : changes) {
      newest.merge(change.sku(), change, (a, b) -> a.at().isBefore(b.at()) ? b : a);
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
