import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Stops whoever writes to a table, until it is opened. */
final class Gate implements AutoCloseable {
  private static final long KEY = 7_210_433_981_552L;
  private final Connection holder;

  private Gate(Connection holder) {
    this.holder = holder;
  }

  static Gate before(String url, String table) throws SQLException {
    var gate = new Gate(DriverManager.getConnection(url));
    gate.run(
        """
        CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN PERFORM pg_advisory_xact_lock_shared(%d); RETURN NULL; END $$;
        CREATE TRIGGER gate BEFORE INSERT ON %s FOR EACH STATEMENT EXECUTE FUNCTION gate();
        SELECT pg_advisory_lock(%d)"""
            .formatted(KEY, table, KEY));
    return gate;
  }

  private void run(String sql) throws SQLException {
    try (var statement = holder.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Waits until each run stands at this gate, or at a lock of its own, or has ended; whether so.
   */
  boolean await(Future<?>... runs) throws SQLException {
    for (int i = 0; i < 500; i++) {
      if (Arrays.stream(runs).filter(Future::isDone).count() + waiting() >= runs.length) {
        return true;
      }
      LockSupport.parkNanos(20_000_000);
    }
    return false;
  }

  private int waiting() throws SQLException {
    try (var statement = holder.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND usename = current_user AND wait_event_type = 'Lock'")) {
      result.next();
      return result.getInt(1);
    }
  }

  void open() throws SQLException {
    run("SELECT pg_advisory_unlock(" + KEY + ")");
  }

  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
