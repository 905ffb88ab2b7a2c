import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

final class SaleLoader {
  /** How many lines went where; together they are all lines. */
  record Outcome(int loaded, int rejected) {}

  static Outcome load(Connection db, String run, List<String> lines) throws SQLException {
    throw new UnsupportedOperationException(
        "Write SaleLoader.load: a sale or a dead letter for each line, in one transaction");
  }
}
