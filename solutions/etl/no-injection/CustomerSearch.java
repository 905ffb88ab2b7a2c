import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

final class CustomerSearch {
  /** A row of the table. */
  record Customer(int id, String name, String country, int cents) {}

  /** What somebody typed. */
  record Filter(
      String text, List<String> countries, String sortBy, boolean descending, int limit) {}

  static List<Customer> search(Connection db, Filter filter) throws SQLException {
    var sql =
        """
        SELECT id, name, country, cents FROM customer
        WHERE strpos(name, ?) > 0 AND (? OR country = ANY (?))
        ORDER BY %s %s, id LIMIT ?"""
            .formatted(column(filter.sortBy()), filter.descending() ? "DESC" : "ASC");
    var countries = db.createArrayOf("text", filter.countries().toArray());
    try (var statement = db.prepareStatement(sql)) {
      statement.setString(1, filter.text());
      statement.setBoolean(2, filter.countries().isEmpty());
      statement.setArray(3, countries);
      statement.setInt(4, filter.limit());
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<Customer>();
        while (rows.next()) {
          found.add(
              new Customer(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
        }
        return found;
      }
    }
  }

  static long count(Connection db, String tenant) throws SQLException {
    var sql = "SELECT count(*) FROM " + quoted(tenant) + ".\"orders\"";
    try (var statement = db.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** One of the columns that one may sort by: the text of the statement is ours. */
  private static String column(String name) {
    return switch (name) {
      case "id" -> "id";
      case "name" -> "name";
      case "country" -> "country";
      case "cents" -> "cents";
      default -> throw new IllegalArgumentException("cannot sort by \"" + name + "\"");
    };
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
