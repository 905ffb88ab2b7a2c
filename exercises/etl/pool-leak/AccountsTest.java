import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.grader.api.UsesDatabase;

@UsesDatabase
class AccountsTest {
  private interface Call {
    void on(Accounts accounts) throws Exception;
  }

  private interface Use {
    Object of(Accounts accounts) throws Exception;
  }

  @BeforeEach
  void tables(Database database) throws SQLException {
    database.run(
        """
        CREATE TABLE account (id int PRIMARY KEY, name text NOT NULL, cents bigint NOT NULL);
        INSERT INTO account VALUES (1, 'Ann', 300), (2, 'Bo', 700), (3, 'Cid', 700), (4, 'Dee', 0)""");
  }

  @Test
  @Tag("task:1")
  @DisplayName("balance, and the way back into the pool")
  void givesBackAfterABalance(Database database) throws Exception {
    out(database, "balance(1)", 300L, accounts -> accounts.balance(1));
    out(
        database,
        "balance(7), and there is no account 7",
        "NoSuchElementException",
        accounts -> thrown(() -> accounts.balance(7)));
    database.run("ALTER TABLE account RENAME TO gone");
    out(
        database,
        "balance(1), without the table",
        "PSQLException",
        accounts -> thrown(() -> accounts.balance(1)));
  }

  @Test
  @Tag("task:1")
  @DisplayName("says which account is missing")
  void namesTheAccount(Database database) {
    try (var pool = pool(database, 2)) {
      Check.that("balance(7), and there is no account 7")
          .throwsException(NoSuchElementException.class, "7", () -> new Accounts(pool).balance(7))
          .because("the answers stay as they were");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("transfers, with a pool of one connection")
  void transfersWithOne(Database database) throws Exception {
    try (var pool = pool(database, 1)) {
      Check.that("transfer(2, 1, 500), with a pool of one connection")
          .runs(() -> new Accounts(pool).transfer(2, 1, 500))
          .because(
              "who holds one connection and waits for a second needs two. With ten threads and ten connections each may have its first, and all wait for ever");
    }
    cents(database, List.of(800L, 200L, 700L, 0L), "500 went from account 2 to account 1");
  }

  @Test
  @Tag("task:2")
  @DisplayName("transfers all or nothing, and gives back")
  void transfersOrNot(Database database) throws Exception {
    out(
        database,
        "transfer(1, 2, 301), and account 1 has 300",
        "IllegalStateException",
        accounts -> thrown(() -> accounts.transfer(1, 2, 301)));
    out(
        database,
        "transfer(1, 9, 100), and there is no account 9",
        "NoSuchElementException",
        accounts -> thrown(() -> accounts.transfer(1, 9, 100)));
    out(
        database,
        "transfer(9, 1, 100), and there is no account 9",
        "NoSuchElementException",
        accounts -> thrown(() -> accounts.transfer(9, 1, 100)));
    cents(
        database,
        List.of(300L, 700L, 700L, 0L),
        "what was begun has to be taken back; setAutoCommit(true) in a finally block would commit it");
    out(
        database,
        "transfer(1, 2, 300)",
        "done",
        accounts -> {
          accounts.transfer(1, 2, 300);
          return "done";
        });
    cents(database, List.of(0L, 1000L, 700L, 0L), "an account may be emptied");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a connection that breaks in a transfer")
  void tellsWhatBroke(Database database) throws Exception {
    breaks(database, "transfer(2, 1, 500)", accounts -> accounts.transfer(2, 1, 500));
  }

  @Test
  @Tag("task:3")
  @DisplayName("a stream gives back when it is closed")
  void lendsToTheStream(Database database) throws Exception {
    out(
        database,
        "names(), all read and closed",
        List.of("Ann", "Bo", "Cid", "Dee"),
        accounts -> {
          try (var names = accounts.names()) {
            return names.toList();
          }
        });
    out(
        database,
        "names(), one read and closed, then closed again",
        "Ann",
        accounts -> {
          var names = accounts.names();
          try (names) {
            return names.iterator().next();
          } finally {
            names.close();
          }
        });
    out(
        database,
        "names(), closed unread",
        "closed",
        accounts -> {
          accounts.names().close();
          return "closed";
        });
    out(
        database,
        "names(), whose user throws an IllegalStateException",
        "IllegalStateException",
        accounts ->
            thrown(
                () -> {
                  try (var names = accounts.names()) {
                    names.forEach(
                        name -> {
                          throw new IllegalStateException(name);
                        });
                  }
                }));
    database.run("ALTER TABLE account RENAME TO gone");
    out(
        database,
        "names(), without the table",
        "PSQLException",
        accounts -> thrown(accounts::names));
  }

  @Test
  @Tag("task:3")
  @DisplayName("a connection that breaks before there is a stream")
  void tellsWhatBrokeBeforeTheStream(Database database) throws Exception {
    breaks(database, "names()", Accounts::names);
  }

  @Test
  @Tag("task:3")
  @DisplayName("more names than the heap can hold")
  void streams(Database database) throws Exception {
    database.run(
        """
        DROP TABLE account;
        CREATE VIEW account AS SELECT id, lpad(id::text, 4000, '.') AS name FROM generate_series(1, 20000) AS id""");
    out(
        database,
        "the letters of 20,000 names of 4,000 letters, in a heap of 64 MB",
        80_000_000L,
        accounts -> {
          try (var names = accounts.names()) {
            return names.mapToLong(String::length).sum();
          }
        });
  }

  @Test
  @Tag("task:4")
  @DisplayName("largest, under its limit")
  void findsLargest(Database database) throws Exception {
    out(
        database,
        "largest(3, 5 s)",
        List.of(2, 3, 1),
        accounts -> accounts.largest(3, Duration.ofSeconds(5)));
    database.run(
        "ALTER TABLE account RENAME TO slow; CREATE VIEW account AS SELECT slow.* FROM slow, pg_sleep(2)");
    out(
        database,
        "largest(3, 100 ms), of a view that needs 2 s",
        "PSQLException",
        accounts -> thrown(() -> accounts.largest(3, Duration.ofMillis(100))));
  }

  @Test
  @Tag("task:4")
  @DisplayName("a connection that breaks under a limit")
  void tellsWhatBrokeUnderALimit(Database database) throws Exception {
    breaks(database, "largest(3, 30 s)", accounts -> accounts.largest(3, Duration.ofSeconds(30)));
  }

  @Test
  @Tag("task:4")
  @DisplayName("the next user has the limit of before")
  void restoresTheLimit(Database database) throws Exception {
    for (var before : List.of("0", "7s")) {
      try (var pool = pool(database, 1, "SET statement_timeout = '" + before + "'")) {
        var accounts = new Accounts(pool);
        Check.that(
                "SHOW statement_timeout of the next user, where it was %s, after largest(3, 1 s)"
                    .formatted(before))
            .gives(
                before,
                () -> {
                  accounts.largest(3, Duration.ofSeconds(1));
                  return limit(pool);
                })
            .because(
                "SET belongs to the session, and in a pool the session goes on. What it was before, the pool's owner has decided");
        Check.that("the same after a largest that failed, as -1 rows cannot be had")
            .gives(
                before,
                () -> {
                  thrown(() -> accounts.largest(-1, Duration.ofSeconds(1)));
                  return limit(pool);
                })
            .because("a failure is one more way out");
      }
    }
  }

  private static String limit(HikariDataSource pool) throws SQLException {
    try (var db = pool.getConnection();
        var statement = db.createStatement();
        var rows = statement.executeQuery("SHOW statement_timeout")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /**
   * The server ends whatever connection reads the accounts; that has to come out, and not what
   * follows.
   */
  private static void breaks(Database database, String what, Call call) throws SQLException {
    database.run(
        """
        CREATE FUNCTION shut_down() RETURNS boolean LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM pg_terminate_backend(pg_backend_pid());
            PERFORM pg_sleep(30);
            RETURN true;
          END $$;
        ALTER TABLE account RENAME TO gone;
        CREATE VIEW account AS SELECT gone.* FROM gone, shut_down()""");
    try (var pool = pool(database, 1)) {
      Check.that("the SQL state of what %s throws, if the database shuts down".formatted(what))
          .gives(
              "57P01",
              () -> {
                try {
                  call.on(new Accounts(pool));
                  return "none: nothing was thrown";
                } catch (SQLException e) {
                  return e.getSQLState();
                }
              })
          .because(
              "that is what broke. On a broken connection rollback and setAutoCommit throw too, and in a"
                  + " finally block what they throw takes the place of it");
      Check.that("the connections out of the pool afterwards")
          .gives(0, () -> pool.getHikariPoolMXBean().getActiveConnections())
          .because("a broken connection goes back too: the pool throws it away");
    }
  }

  private static void cents(Database database, List<Long> expected, String why) {
    Check.that("the cents of accounts 1 to 4 after it")
        .gives(
            expected,
            () -> {
              var cents = new ArrayList<Object>();
              database
                  .rows("SELECT cents FROM account ORDER BY id")
                  .forEach(row -> cents.add(row.getFirst()));
              return cents;
            })
        .because(why);
  }

  /** What comes of it, and how many connections are out afterwards. */
  private static void out(Database database, String what, Object expected, Use use) {
    try (var pool = pool(database, 2)) {
      var accounts = new Accounts(pool);
      Check.that(what + ": what comes of it, and the connections out of the pool of 2 afterwards")
          .gives(
              List.of(expected, 0),
              () -> List.of(use.of(accounts), pool.getHikariPoolMXBean().getActiveConnections()))
          .because(
              "a connection that does not come back is missing for as long as the service runs");
    }
  }

  private interface Action {
    void run() throws Exception;
  }

  private static String thrown(Action action) {
    try {
      action.run();
      return "nothing was thrown";
    } catch (Exception e) {
      return e.getClass().getSimpleName();
    }
  }

  private static HikariDataSource pool(Database database, int size) {
    return pool(database, size, null);
  }

  private static HikariDataSource pool(Database database, int size, String first) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(500);
    config.setConnectionInitSql(first);
    return new HikariDataSource(config);
  }
}
