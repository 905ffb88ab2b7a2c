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
    var db = pool.getConnection();
    var statement = db.prepareStatement("SELECT cents FROM account WHERE id = ?");
    statement.setInt(1, account);
    var rows = statement.executeQuery();
    if (!rows.next()) {
      throw new NoSuchElementException("there is no account " + account);
    }
    var cents = rows.getLong(1);
    db.close();
    return cents;
  }

  void transfer(int from, int to, long cents) throws SQLException {
    var db = pool.getConnection();
    db.setAutoCommit(false);
    if (balance(from) < cents) {
      throw new IllegalStateException("account " + from + " has less than " + cents);
    }
    add(db, from, -cents);
    add(db, to, cents);
    db.commit();
    db.close();
  }

  private static void add(Connection db, int account, long cents) throws SQLException {
    var statement = db.prepareStatement("UPDATE account SET cents = cents + ? WHERE id = ?");
    statement.setLong(1, cents);
    statement.setInt(2, account);
    if (statement.executeUpdate() == 0) {
      throw new NoSuchElementException("there is no account " + account);
    }
  }

  Stream<String> names() throws SQLException {
    var db = pool.getConnection();
    var statement = db.prepareStatement("SELECT name FROM account ORDER BY id");
    return StreamSupport.stream(new Names(statement.executeQuery()), false);
  }

  List<Integer> largest(int count, Duration limit) throws SQLException {
    var db = pool.getConnection();
    db.createStatement().execute("SET statement_timeout = " + limit.toMillis());
    var statement = db.prepareStatement("SELECT id FROM account ORDER BY cents DESC, id LIMIT ?");
    statement.setInt(1, count);
    var rows = statement.executeQuery();
    var ids = new ArrayList<Integer>();
    while (rows.next()) {
      ids.add(rows.getInt(1));
    }
    db.createStatement().execute("SET statement_timeout = 0");
    db.close();
    return ids;
  }

  /** Reads a row when it is asked for one. There is no mistake in here. */
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
