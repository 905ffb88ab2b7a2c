// Sets one savepoint for the whole run.
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

final class SaleLoader {
  /** How many lines went where; together they are all lines. */
  record Outcome(int loaded, int rejected) {}

  static Outcome load(Connection db, String run, List<String> lines) throws SQLException {
    db.setAutoCommit(false);
    try {
      delete(db, "DELETE FROM sale WHERE run = ?", run);
      delete(db, "DELETE FROM dead_letter WHERE run = ?", run);
      int loaded = 0;
      var before = db.setSavepoint();
      for (int i = 0; i < lines.size(); i++) {
        if (take(db, run, i + 1, lines.get(i), before)) {
          loaded++;
        }
      }
      db.commit();
      db.setAutoCommit(true);
      return new Outcome(loaded, lines.size() - loaded);
    } catch (Throwable failure) {
      undo(db, failure);
      throw failure;
    }
  }

  /** On a broken connection this fails as well; then the first failure is the one to be told. */
  private static void undo(Connection db, Throwable failure) {
    try {
      db.rollback();
      db.setAutoCommit(true);
    } catch (SQLException next) {
      failure.addSuppressed(next);
    }
  }

  /** Whether the line became a sale; if not, it is a dead letter now. */
  private static boolean take(
      Connection db, String run, int number, String line, java.sql.Savepoint before)
      throws SQLException {
    Sale sale;
    try {
      sale = Sale.parse(line);
    } catch (IllegalArgumentException e) {
      bury(db, run, number, line, e.getMessage());
      return false;
    }
    try {
      insert(db, run, sale);
      return true;
    } catch (SQLException e) {
      if (!isTheLinesFault(e)) {
        throw e;
      }
      db.rollback(before);
      bury(db, run, number, line, e.getSQLState() + ": " + e.getMessage());
      return false;
    }
  }

  private static boolean isTheLinesFault(SQLException e) {
    var state = e.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  private static void delete(Connection db, String sql, String run) throws SQLException {
    try (var statement = db.prepareStatement(sql)) {
      statement.setString(1, run);
      statement.executeUpdate();
    }
  }

  private static void insert(Connection db, String run, Sale sale) throws SQLException {
    var sql = "INSERT INTO sale (id, store, cents, run) VALUES (?, ?, ?, ?)";
    try (var statement = db.prepareStatement(sql)) {
      statement.setLong(1, sale.id());
      statement.setInt(2, sale.store());
      statement.setLong(3, sale.cents());
      statement.setString(4, run);
      statement.executeUpdate();
    }
  }

  private static void bury(Connection db, String run, int number, String line, String reason)
      throws SQLException {
    var sql = "INSERT INTO dead_letter (run, line, raw, reason, at) VALUES (?, ?, ?, ?, now())";
    try (var statement = db.prepareStatement(sql)) {
      statement.setString(1, run);
      statement.setInt(2, number);
      statement.setBytes(3, line.getBytes(StandardCharsets.UTF_8));
      statement.setString(4, reason.replace('\0', '\uFFFD')); // text cannot hold U+0000
      statement.executeUpdate();
    }
  }
}
