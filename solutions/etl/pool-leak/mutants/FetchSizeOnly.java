// Sets a fetch size, which means nothing while auto-commit is on.
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

final class Accounts {
  private final DataSource pool;

  Accounts(DataSource pool) {
    this.pool = pool;
  }

  long balance(int account) throws SQLException {
    try (var db = pool.getConnection()) {
      return balance(db, account);
    }
  }

  private static long balance(Connection db, int account) throws SQLException {
    try (var statement = db.prepareStatement("SELECT cents FROM account WHERE id = ?")) {
      statement.setInt(1, account);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new NoSuchElementException("there is no account " + account);
        }
        return rows.getLong(1);
      }
    }
  }

  void transfer(int from, int to, long cents) throws SQLException {
    try (var db = pool.getConnection()) {
      db.setAutoCommit(false);
      try {
        if (balance(db, from) < cents) {
          throw new IllegalStateException("account " + from + " has less than " + cents);
        }
        add(db, from, -cents);
        add(db, to, cents);
        db.commit();
      } catch (Throwable failure) {
        undo(db, failure);
        throw failure;
      }
    }
  }

  /** On a broken connection this fails as well; then the first failure is the one to be told. */
  private static void undo(Connection db, Throwable failure) {
    try {
      db.rollback();
    } catch (SQLException next) {
      failure.addSuppressed(next);
    }
  }

  private static void add(Connection db, int account, long cents) throws SQLException {
    var sql = "UPDATE account SET cents = cents + ? WHERE id = ?";
    try (var statement = db.prepareStatement(sql)) {
      statement.setLong(1, cents);
      statement.setInt(2, account);
      if (statement.executeUpdate() == 0) {
        throw new NoSuchElementException("there is no account " + account);
      }
    }
  }

  Stream<String> names() throws SQLException {
    var db = pool.getConnection();
    try {
      var statement = db.prepareStatement("SELECT name FROM account ORDER BY id");
      statement.setFetchSize(500);
      var names = new Names(statement.executeQuery());
      return StreamSupport.stream(names, false).onClose(() -> giveBack(db));
    } catch (Throwable failure) {
      try (db) { // there is no stream that somebody could close
        undo(db, failure);
        throw failure;
      }
    }
  }

  private static void giveBack(Connection connection) {
    try (var db = connection) {
      db.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot give the connection back", e);
    }
  }

  List<Integer> largest(int count, Duration limit) throws SQLException {
    try (var db = pool.getConnection()) {
      db.setAutoCommit(false);
      try (var set = db.createStatement();
          var statement =
              db.prepareStatement("SELECT id FROM account ORDER BY cents DESC, id LIMIT ?")) {
        set.execute("SET LOCAL statement_timeout = " + limit.toMillis());
        statement.setInt(1, count);
        try (var rows = statement.executeQuery()) {
          var ids = new ArrayList<Integer>();
          while (rows.next()) {
            ids.add(rows.getInt(1));
          }
          db.commit(); // ends the transaction, and with it the limit
          return ids;
        }
      } catch (Throwable failure) {
        undo(db, failure);
        throw failure;
      }
    }
  }

  /** Reads a row when it is asked for one. */
  private static final class Names extends Spliterators.AbstractSpliterator<String> {
    private final ResultSet rows;

    Names(ResultSet rows) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.rows = rows;
    }

    @Override
    public boolean tryAdvance(Consumer<? super String> action) {
      try {
        if (!rows.next()) {
          return false;
        }
        action.accept(rows.getString(1));
        return true;
      } catch (SQLException e) {
        throw new IllegalStateException("cannot read the next name", e);
      }
    }
  }
}
