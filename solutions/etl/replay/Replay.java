import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

final class Replay {
  /** How many letters ended in which way. */
  record Outcome(int loaded, int overtaken, int failed) {}

  private record Letter(long id, String raw) {}

  /** What became of a letter: one of the two words of {@code settled}, or the reason why not. */
  private record Result(String settled, String reason) {}

  static Outcome replay(Connection db, UnaryOperator<String> mend) throws SQLException {
    int loaded = 0;
    int overtaken = 0;
    int failed = 0;
    db.setAutoCommit(false);
    try {
      for (var letter = next(db, Long.MIN_VALUE); letter != null; letter = next(db, letter.id())) {
        var result = send(db, mend.apply(letter.raw()));
        note(db, letter, result);
        db.commit();
        if (result.settled() == null) {
          failed++;
        } else if (result.settled().equals("loaded")) {
          loaded++;
        } else {
          overtaken++;
        }
      }
      db.rollback(); // ends the transaction that found no letter
      db.setAutoCommit(true);
      return new Outcome(loaded, overtaken, failed);
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

  /** The open letter after this id that nobody else has, locked; null if there is none. */
  private static Letter next(Connection db, long after) throws SQLException {
    var sql =
        """
        SELECT id, raw FROM dead_letter WHERE settled IS NULL AND id > ?
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED""";
    try (var statement = db.prepareStatement(sql)) {
      statement.setLong(1, after);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? new Letter(rows.getLong(1), rows.getString(2)) : null;
      }
    }
  }

  private static Result send(Connection db, String line) throws SQLException {
    Price price;
    try {
      price = Price.parse(line);
    } catch (IllegalArgumentException e) {
      return new Result(null, e.getMessage());
    }
    var before = db.setSavepoint();
    try {
      return new Result(isNewer(db, price) ? "loaded" : "overtaken", null);
    } catch (SQLException e) {
      var state = e.getSQLState();
      if (state == null || !state.startsWith("22") && !state.startsWith("23")) {
        throw e;
      }
      db.rollback(before);
      return new Result(null, state + ": " + e.getMessage());
    }
  }

  /** Writes the price if it is newer than the one that is there; whether it was. */
  private static boolean isNewer(Connection db, Price price) throws SQLException {
    var sql =
        """
        INSERT INTO price (sku, cents, version) VALUES (?, ?, ?)
        ON CONFLICT (sku) DO UPDATE SET cents = excluded.cents, version = excluded.version
        WHERE price.version < excluded.version""";
    try (var statement = db.prepareStatement(sql)) {
      statement.setString(1, price.sku());
      statement.setInt(2, price.cents());
      statement.setInt(3, price.version());
      return statement.executeUpdate() == 1;
    }
  }

  private static void note(Connection db, Letter letter, Result result) throws SQLException {
    var sql =
        """
        UPDATE dead_letter SET tries = tries + 1, settled = ?, reason = coalesce(?, reason),
          settled_at = CASE WHEN ?::text IS NULL THEN NULL ELSE now() END
        WHERE id = ?""";
    try (var statement = db.prepareStatement(sql)) {
      statement.setString(1, result.settled());
      statement.setString(2, result.reason());
      statement.setString(3, result.settled());
      statement.setLong(4, letter.id());
      statement.executeUpdate();
    }
  }
}
