import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.grader.api.UsesDatabase;

@UsesDatabase
class CrashSafeTest {
  private static final String TABLES =
      """
      CREATE TABLE balance(account text PRIMARY KEY, cents bigint NOT NULL);
      CREATE TABLE progress(feed text PRIMARY KEY, next bigint NOT NULL)""";

  /** The process is gone: what a JVM that is killed would not live to see. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash(long position) {
      super("the process is killed at position " + position);
    }
  }

  private static void tables(Database database) throws SQLException {
    database.run("DROP TABLE IF EXISTS balance, progress; " + TABLES);
  }

  private static void booked(Database database, TestFeed feed, String when, String because) {
    Check.that("the balances " + when)
        .gives(
            feed.balances(),
            () -> database.rows("SELECT account, cents FROM balance ORDER BY account"))
        .because(because);
    Check.that("the table progress " + when)
        .gives(
            List.of(List.of("payments", (long) feed.payments.size())),
            () -> database.rows("SELECT feed, next FROM progress"))
        .because("it says which position comes next");
  }

  private static void result(Database database, TestFeed feed, long expected, String call) {
    Check.that("the result of " + call)
        .gives(expected, () -> CrashSafe.load(database.url(), feed))
        .because("it is the number of payments that this call has booked");
  }

  @Test
  @Tag("task:1")
  @DisplayName("books a feed, again, and what has come since")
  void booksOnce(Database database) throws SQLException {
    tables(database);
    var feed = new TestFeed();
    feed.payments.addAll(
        List.of(
            new Payment(0, "ann", 500), new Payment(1, "bob", 200), new Payment(2, "ann", -100)));
    result(database, feed, 3, "load of ann 500, bob 200, ann -100");
    booked(database, feed, "then", "500 - 100 is 400");
    for (int i = 0; i < 4; i++) {
      result(database, feed, 0, "load of the same feed again");
    }
    booked(database, feed, "after five loads of the same feed", "each payment is booked once");
    feed.payments.add(new Payment(3, "cem", 50));
    result(database, feed, 1, "load when cem 50 has been added");
    booked(database, feed, "then", "only what is new is booked");
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds to balances that are there, from a position in the middle")
  void goesOn(Database database) throws SQLException {
    tables(database);
    database.run(
        "INSERT INTO balance VALUES ('account-0', 100000), ('zoe', 7); INSERT INTO progress VALUES ('payments', 250)");
    var feed = TestFeed.of(250);
    var old = feed.balances();
    feed.grow(80);
    result(database, feed, 80, "load where progress is 250 and the feed has 330 payments");
    Check.that("how much all balances have grown, with 100007 at the beginning")
        .gives(
            sum(feed.balances()) - sum(old),
            () -> sum(database.rows("SELECT account, cents FROM balance")) - 100_007)
        .because("balances are not only made of this feed; what is there is added to");
  }

  private static long sum(List<List<Object>> rows) {
    return rows.stream().mapToLong(row -> (long) row.getLast()).sum();
  }

  @Test
  @Tag("task:1")
  @DisplayName("feeds of 0, 1, 99, 100, 101 and 330 payments")
  void booksFeedsOfAnyLength(Database database) throws SQLException {
    for (int length : List.of(1, 99, 100, 101, 330)) {
      tables(database);
      var feed = TestFeed.of(length);
      result(
          database, feed, length, "load of " + length + " payments (seed " + TestFeed.SEED + ")");
      booked(
          database,
          feed,
          "then",
          "the last payments count even where they do not fill a transaction");
    }
    tables(database);
    result(database, TestFeed.of(0), 0, "load of an empty feed");
  }

  @Test
  @Tag("task:2")
  @DisplayName("killed while it reads, at many positions")
  void survivesACrash(Database database) throws SQLException {
    for (long position : List.of(0L, 1L, 57L, 99L, 100L, 101L, 199L, 200L, 250L, 329L)) {
      tables(database);
      var feed = TestFeed.of(330);
      crashAt(database, feed, position);
      CrashSafe.load(database.url(), feed);
      booked(
          database,
          feed,
          "after a crash at position " + position + " of 330 and another load",
          "what was booked before the crash and what progress says must agree at any moment. Too much: progress was"
              + " behind; too little: it was ahead");
    }
  }

  private static void crashAt(Database database, TestFeed feed, long position) {
    feed.before =
        at -> {
          if (at == position) {
            feed.before = next -> {};
            endSessions(database);
            throw new Crash(position);
          }
        };
    Check.that("load, killed when it asks for position " + position)
        .throwsException(Crash.class, () -> CrashSafe.load(database.url(), feed))
        .because("an Error says that the process cannot go on: it is not for you to handle");
  }

  private static void endSessions(Database database) {
    var others = " FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()";
    try {
      database.run("SELECT pg_terminate_backend(pid)" + others);
      while (!database.rows("SELECT count(*)" + others).equals(List.of(List.of(0L)))) {
        LockSupport.parkNanos(5_000_000);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("killed ten times in one feed")
  void survivesMany(Database database) throws SQLException {
    tables(database);
    var feed = TestFeed.of(330);
    for (long position = 20; position < 330; position += 31) {
      if (database.rows("SELECT 1 FROM progress WHERE next > " + position).isEmpty()) {
        crashAt(database, feed, position);
      }
    }
    CrashSafe.load(database.url(), feed);
    booked(
        database,
        feed,
        "after crashes at positions 20, 51, 82 ... and another load",
        "each payment is booked once");
  }

  @Test
  @Tag("task:2")
  @DisplayName("the session ends in the middle of a statement, or at the commit")
  void survivesTheDatabase(Database database) throws SQLException {
    for (var where :
        List.of(
            "TRIGGER crash BEFORE INSERT OR UPDATE ON balance",
            "TRIGGER crash BEFORE INSERT OR UPDATE ON progress",
            "CONSTRAINT TRIGGER crash AFTER INSERT OR UPDATE ON balance DEFERRABLE INITIALLY DEFERRED",
            "CONSTRAINT TRIGGER crash AFTER INSERT OR UPDATE ON progress DEFERRABLE INITIALLY DEFERRED")) {
      tables(database);
      var feed = TestFeed.of(150);
      CrashSafe.load(database.url(), feed);
      feed.grow(150);
      database.run(
          """
          CREATE OR REPLACE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
          CREATE %s FOR EACH ROW EXECUTE FUNCTION crash()"""
              .formatted(where));
      String table = where.contains("balance") ? "balance" : "progress";
      String when =
          where.contains("DEFERRED") ? "at the commit after a write to " : "at a write to ";
      Check.that("load, when the session ends " + when + table)
          .throwsException(SQLException.class, () -> CrashSafe.load(database.url(), feed))
          .because("the caller has to know, and to call again");
      database.run("DROP TRIGGER crash ON " + table);
      CrashSafe.load(database.url(), feed);
      booked(
          database,
          feed,
          "after a session that ended " + when + table + ", and another load",
          "balances and progress are written together, or not at all");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("asks for what is not booked yet, and reads no more than 100 again")
  void resumes(Database database) throws SQLException {
    tables(database);
    var feed = TestFeed.of(330);
    crashAt(database, feed, 250);
    var progress = database.rows("SELECT next FROM progress");
    Check.that("the table progress after a crash at position 250")
        .<List<List<Object>>>satisfies(
            "a position from 150 to 250",
            rows ->
                rows.size() == 1
                    && (long) rows.getFirst().getFirst() >= 150
                    && (long) rows.getFirst().getFirst() <= 250,
            () -> progress)
        .because("each 100 payments are committed; only the last of them can be lost");
    feed.starts.clear();
    feed.read = 0;
    CrashSafe.load(database.url(), feed);
    Check.that("the position from which the next load reads first")
        .gives(progress.getFirst().getFirst(), () -> feed.starts.getFirst())
        .because("it goes on where progress says, and not at the beginning");
    Check.that("how many payments the next load reads")
        .gives(330L - (long) progress.getFirst().getFirst(), () -> (long) feed.read)
        .because("what is booked need not be read again");
  }

  @Test
  @Tag("task:3")
  @DisplayName("others can watch it get on")
  void commitsOnTheWay(Database database) throws SQLException {
    tables(database);
    var feed = TestFeed.of(330);
    var seen = new long[1];
    feed.before =
        at -> {
          if (at == 329) {
            seen[0] = progress(database);
          }
        };
    CrashSafe.load(database.url(), feed);
    Check.that("progress, read by somebody else when position 329 is asked for")
        .<Long>satisfies(
            "a position from 229 to 329", next -> next >= 229 && next <= 329, () -> seen[0])
        .because(
            "a transaction holds at most 100 payments; one for the whole feed would begin at 0 again after each crash");
  }

  private static long progress(Database database) {
    try {
      var rows = database.rows("SELECT next FROM progress");
      return rows.isEmpty() ? 0 : (long) rows.getFirst().getFirst();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("two loaders, started at the same time")
  void booksOnceForTwo(Database database) throws Exception {
    for (int booked : List.of(0, 120)) {
      tables(database);
      var feed = TestFeed.of(booked);
      CrashSafe.load(database.url(), feed);
      feed.grow(150);
      try (var gate = Gate.before(database.url(), "balance")) {
        var first = start(() -> CrashSafe.load(database.url(), feed));
        var second = start(() -> CrashSafe.load(database.url(), feed));
        Check.that("whether both loaders have come to the database, and wait there")
            .gives(true, () -> gate.await(first, second))
            .because(
                "the other loader is another process: a lock in the JVM (synchronized, ReentrantLock) is seen by its"
                    + " own process only");
        gate.open();
        Check.that("the results of two loads of 150 new payments at the same time, added up")
            .gives(150L, () -> end(first) + end(second))
            .because("each payment is booked by one of them");
      }
      database.run("DROP FUNCTION gate CASCADE");
      booked(
          database,
          feed,
          "after two loads at the same time",
          "both began at the same position; one has to wait, and to look again");
    }
  }

  private static <T> FutureTask<T> start(Callable<T> code) {
    var task = new FutureTask<>(code);
    Thread.ofVirtual().start(task);
    return task;
  }

  private static <T> T end(FutureTask<T> task) throws Exception {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
