// Lets one run at a time into the method, which another process does not know of.
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

final class DeleteWrite {
  private DeleteWrite() {}

  static synchronized int replaceDay(String url, LocalDate day, Iterable<Sale> sales)
      throws SQLException {
    try (var connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      delete(connection, day);
      int written = insert(connection, day, sales);
      connection.commit();
      return written;
    }
  }

  private static void delete(Connection connection, LocalDate day) throws SQLException {
    try (var delete = connection.prepareStatement("DELETE FROM sales WHERE day = ?")) {
      delete.setObject(1, day);
      delete.executeUpdate();
    }
  }

  private static int insert(Connection connection, LocalDate day, Iterable<Sale> sales)
      throws SQLException {
    int written = 0;
    try (var insert = connection.prepareStatement("INSERT INTO sales VALUES (?, ?, ?, ?)")) {
      for (var sale : sales) {
        if (!sale.day().equals(day)) {
          throw new IllegalArgumentException("a sale of " + sale.day() + " in the file of " + day);
        }
        insert.setObject(1, sale.day());
        insert.setInt(2, sale.shop());
        insert.setString(3, sale.item());
        insert.setInt(4, sale.cents());
        insert.addBatch();
        if (++written % 1_000 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    return written;
  }
}
