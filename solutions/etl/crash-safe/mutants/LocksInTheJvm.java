// Lets one loader at a time into the method, which another process does not know of.
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

final class CrashSafe {
  private static final int PAYMENTS = 100;

  private CrashSafe() {}

  static synchronized long load(String url, Feed feed) throws SQLException {
    try (var connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      long first = next(connection);
      long next = first;
      var payments = feed.from(first);
      while (payments.hasNext()) {
        var sums = new TreeMap<String, Long>();
        for (int i = 0; i < PAYMENTS && payments.hasNext(); i++) {
          var payment = payments.next();
          sums.merge(payment.account(), payment.cents(), Math::addExact);
          next = payment.position() + 1;
        }
        book(connection, sums);
        remember(connection, next);
        connection.commit();
      }
      return next - first;
    }
  }

  private static long next(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT next FROM progress WHERE feed = 'payments'")) {
      return result.next() ? result.getLong(1) : 0;
    }
  }

  private static void book(Connection connection, Map<String, Long> sums) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO balance VALUES (?, ?)"
                + " ON CONFLICT (account) DO UPDATE SET cents = balance.cents + EXCLUDED.cents")) {
      for (var sum : sums.entrySet()) {
        statement.setString(1, sum.getKey());
        statement.setLong(2, sum.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void remember(Connection connection, long next) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO progress VALUES ('payments', ?)"
                + " ON CONFLICT (feed) DO UPDATE SET next = EXCLUDED.next")) {
      statement.setLong(1, next);
      statement.executeUpdate();
    }
  }
}
