// Asks which products are there, and inserts the others.
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
      int updated = 0;
      var known = new java.util.HashSet<String>();
      try (var query = connection.createStatement();
          var result = query.executeQuery("SELECT sku FROM product")) {
        while (result.next()) {
          known.add(result.getString(1));
        }
      }
      try (var update =
          connection.prepareStatement(
              "UPDATE product SET name = ?, cents = ?, changed = ? WHERE sku = ? AND changed < ?")) {
        for (var change : newest.values()) {
          if (known.contains(change.sku())) {
            update.setString(1, change.name());
            update.setInt(2, change.cents());
            update.setObject(3, change.at().atOffset(ZoneOffset.UTC));
            update.setString(4, change.sku());
            update.setObject(5, change.at().atOffset(ZoneOffset.UTC));
            updated += update.executeUpdate();
          }
        }
      }
      newest.keySet().removeAll(known);
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
      return written + updated;
    }
  }
}
