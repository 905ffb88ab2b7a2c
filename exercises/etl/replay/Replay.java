import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

final class Replay {
  /** How many letters ended in which way. */
  record Outcome(int loaded, int overtaken, int failed) {}

  static Outcome replay(Connection db, UnaryOperator<String> mend) throws SQLException {
    throw new UnsupportedOperationException(
        "Write Replay.replay: take one open letter after the other, each in a transaction of its own");
  }
}
