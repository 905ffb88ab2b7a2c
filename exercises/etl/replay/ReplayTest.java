import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.grader.api.UsesDatabase;

@UsesDatabase
class ReplayTest {
  private static final String PRICES = "SELECT sku, cents, version FROM price ORDER BY sku";
  private static final String LETTERS =
      "SELECT id, coalesce(settled, 'open'), tries FROM dead_letter ORDER BY id";
  private static final UnaryOperator<String> NO_COMMAS = raw -> raw.replace(",", "");

  @BeforeEach
  void tables(Database database) throws SQLException {
    database.run(
        """
        CREATE TABLE price (
          sku text PRIMARY KEY, cents int NOT NULL CHECK (cents > 0), version int NOT NULL);
        CREATE TABLE dead_letter (
          id bigint PRIMARY KEY, raw text NOT NULL, reason text NOT NULL,
          tries int NOT NULL DEFAULT 0, settled text, settled_at timestamptz)""");
  }

  @Test
  @Tag("task:1")
  @DisplayName("loads what was mended, and settles the letters")
  void loads(Database database) throws SQLException {
    letters(database, "A;12,50;3", "B;7,00;1");
    outcome(database, new Replay.Outcome(2, 0, 0), "both lines are good without their commas");
    prices(
        database,
        List.of(List.of("A", 1250, 3), List.of("B", 700, 1)),
        "they are loaded as mend wrote them");
    letters(
        database,
        List.of(List.of(1L, "loaded", 1), List.of(2L, "loaded", 1)),
        "each was tried once");
    Check.that("raw of letter 1, and whether settled_at is of the last minutes")
        .gives(
            List.of(List.of("A;12,50;3", true)),
            () ->
                database.rows(
                    "SELECT raw, coalesce(settled_at BETWEEN now() - interval '5 minutes'"
                        + " AND now() + interval '1 minute', false) FROM dead_letter WHERE id = 1"))
        .because(
            "raw is the evidence of what was sent; when a letter was settled is asked in each audit");
  }

  @Test
  @Tag("task:1")
  @DisplayName("leaves settled letters alone")
  void leavesSettled(Database database) throws SQLException {
    outcome(database, new Replay.Outcome(0, 0, 0), "there is no letter");
    letters(database, "A;1;1", "B;2;1", "C;3;1");
    database.run("UPDATE dead_letter SET settled = 'loaded', tries = 1 WHERE id IN (1, 3)");
    var asked = new ArrayList<String>();
    try (var db = database.connect()) {
      Check.that("what mend is asked, when letters 1 and 3 are settled")
          .gives(
              List.of("B;2;1"),
              () -> {
                Replay.replay(
                    db,
                    raw -> {
                      asked.add(raw);
                      return raw;
                    });
                return asked;
              })
          .because("what is settled is done");
    }
    letters(
        database,
        List.of(List.of(1L, "loaded", 1), List.of(2L, "loaded", 1), List.of(3L, "loaded", 1)),
        "letters 1 and 3 had their try before");
  }

  @Test
  @Tag("task:1")
  @DisplayName("goes by id")
  void goesById(Database database) throws SQLException {
    database.run(
        "INSERT INTO dead_letter (id, raw, reason) VALUES (12, 'A;3;1', ''), (-4, 'B;1;1', ''), (5, 'C;2;1', '')");
    var asked = new ArrayList<String>();
    try (var db = database.connect()) {
      Check.that("what mend is asked, for letters 12 (A), -4 (B), 5 (C)")
          .gives(
              List.of("B;1;1", "C;2;1", "A;3;1"),
              () -> {
                Replay.replay(
                    db,
                    raw -> {
                      asked.add(raw);
                      return raw;
                    });
                return asked;
              })
          .because(
              "letters are sent in again in the order in which they came, which is that of their ids");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("what is still bad stays open, with its new reason")
  void keepsOpen(Database database) throws SQLException {
    letters(database, "A;free;1", "B;0;1", "C;5;1", "D;99999999999;1");
    outcome(
        database,
        new Replay.Outcome(1, 0, 3),
        "free is no number, 0 breaks the CHECK, 99999999999 is no int");
    prices(database, List.of(List.of("C", 5, 1)), "C stands between bad ones and is good");
    letters(
        database,
        List.of(
            List.of(1L, "open", 1),
            List.of(2L, "open", 1),
            List.of(3L, "loaded", 1),
            List.of(4L, "open", 1)),
        "who looks for hopeless letters asks for those of many tries");
    Check.that("the reasons of letters 1 and 2")
        .gives(
            List.of(List.of("cents is no whole number: free"), List.of("names 23514")),
            () ->
                database.rows(
                    "SELECT CASE WHEN reason LIKE '%23514%' THEN 'names 23514' ELSE reason END"
                        + " FROM dead_letter WHERE id <= 2 ORDER BY id"))
        .because("the old reason speaks of a line that mend has changed since");
    Check.that("raw, settled and settled_at of letter 1")
        .gives(
            List.of(List.of("A;free;1", true, true)),
            () ->
                database.rows(
                    "SELECT raw, settled IS NULL, settled_at IS NULL FROM dead_letter WHERE id = 1"))
        .because("an open letter is as it was, but for its reason and tries");
    try (var db = database.connect()) {
      Check.that("replay again, with a mend that makes 1 of free and of 0")
          .gives(
              new Replay.Outcome(2, 0, 1),
              () ->
                  Replay.replay(
                      db, raw -> raw.replaceAll("free|;0;", raw.contains("free") ? "1" : ";1;")))
          .because("an open letter gets its next try, from raw");
    }
    letters(
        database,
        List.of(
            List.of(1L, "loaded", 2),
            List.of(2L, "loaded", 2),
            List.of(3L, "loaded", 1),
            List.of(4L, "open", 2)),
        "C was settled by the first replay");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a newer price wins over an older letter")
  void keepsNewer(Database database) throws SQLException {
    database.run("INSERT INTO price VALUES ('A', 500, 9), ('B', 500, 9), ('C', 500, 9)");
    letters(database, "A;400;8", "B;600;10", "C;700;9");
    outcome(database, new Replay.Outcome(1, 2, 0), "8 and 9 are not newer than 9; 10 is");
    prices(
        database,
        List.of(List.of("A", 500, 9), List.of("B", 600, 10), List.of("C", 500, 9)),
        "a letter is a message from the past. Written without a look at its version, it undoes what came since");
    letters(
        database,
        List.of(List.of(1L, "overtaken", 1), List.of(2L, "loaded", 1), List.of(3L, "overtaken", 1)),
        "an overtaken letter is settled: nobody has to look at it again");
  }

  @Test
  @Tag("task:3")
  @DisplayName("several letters of one article")
  void ordersOneArticle(Database database) throws SQLException {
    letters(database, "A;100;2", "A;200;1", "A;300;3");
    outcome(database, new Replay.Outcome(2, 1, 0), "version 1 comes after 2");
    prices(
        database, List.of(List.of("A", 300, 3)), "the highest version stays, whatever the order");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a price that comes while the letter is in hand")
  void seesLatePrices(Database database) throws SQLException {
    letters(database, "A;100;2", "B;100;2");
    database.run("INSERT INTO price VALUES ('B', 50, 1)");
    try (var db = database.connect()) {
      Check.that("replay, when during mend the supplier's job writes A and B with version 3")
          .gives(
              new Replay.Outcome(0, 2, 0),
              () ->
                  Replay.replay(
                      db,
                      raw -> {
                        write(
                            database,
                            "INSERT INTO price VALUES ('%s', 300, 3) ON CONFLICT (sku) DO UPDATE SET cents = 300, version = 3"
                                .formatted(raw.charAt(0)));
                        return raw;
                      }))
          .because(
              "between looking and writing others write. The statement that writes has to compare the versions itself");
    }
    prices(
        database,
        List.of(List.of("A", 300, 3), List.of("B", 300, 3)),
        "version 3 is newer than that of the letters");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a letter in somebody else's hands")
  void skipsLocked(Database database) throws SQLException {
    letters(database, "A;1;1", "B;2;1", "C;3;1");
    try (var other = database.connect();
        var db = database.connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT * FROM dead_letter WHERE id = 2 FOR UPDATE");
      try (var limit = db.createStatement()) {
        limit.execute("SET lock_timeout = '2s'");
      }
      Check.that("replay, while another transaction has locked letter 2")
          .gives(new Replay.Outcome(2, 0, 0), () -> Replay.replay(db, NO_COMMAS))
          .because(
              "a second replay that waits for the first does nothing but wait, and one that does not look loads letters twice");
      other.rollback();
    }
    letters(
        database,
        List.of(List.of(1L, "loaded", 1), List.of(2L, "open", 0), List.of(3L, "loaded", 1)),
        "letter 2 was left to whoever has it");
  }

  @Test
  @Tag("task:4")
  @DisplayName("locks the letter that it has in hand")
  void locks(Database database) throws SQLException {
    letters(database, "A;1;1", "B;2;1");
    var free = new ArrayList<Object>();
    try (var db = database.connect()) {
      Check.that("which letters another replay could take while mend has B;2;1 in hand")
          .gives(
              List.of(),
              () -> {
                Replay.replay(
                    db,
                    raw -> {
                      if (raw.startsWith("B")) {
                        free.addAll(
                            read(
                                database,
                                "SELECT id FROM dead_letter WHERE settled IS NULL FOR UPDATE SKIP LOCKED"));
                      }
                      return raw;
                    });
                return free;
              })
          .because("A is settled by then, and B has to be locked: two replays would both load it");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("stopped in the middle")
  void isStopped(Database database) throws SQLException {
    letters(database, "A;1;1", "B;2;1", "C;3;1");
    try (var db = database.connect()) {
      Check.that("replay with a mend that throws an IllegalStateException at C;3;1")
          .throwsException(
              IllegalStateException.class,
              "operator",
              () ->
                  Replay.replay(
                      db,
                      raw -> {
                        if (raw.startsWith("C")) {
                          throw new IllegalStateException("stopped by the operator");
                        }
                        return raw;
                      }))
          .because("what mend throws ends the replay, as it is");
      Check.that("db.getAutoCommit() after it")
          .gives(true, db::getAutoCommit)
          .because("a connection is given back as it came");
    }
    prices(
        database,
        List.of(List.of("A", 1, 1), List.of("B", 2, 1)),
        "letters that were done stay done: with 4,000 of them nobody wants to begin again");
    letters(
        database,
        List.of(List.of(1L, "loaded", 1), List.of(2L, "loaded", 1), List.of(3L, "open", 0)),
        "the letter at hand is as it was");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a price and its letter, or neither")
  void isAtomic(Database database) throws SQLException {
    letters(database, "A;1;1", "B;2;1");
    database.run(
        """
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF NEW.id = 2 THEN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END IF;
            RETURN NEW;
          END $$;
        CREATE TRIGGER full_disk BEFORE UPDATE ON dead_letter FOR EACH ROW EXECUTE FUNCTION full_disk()""");
    try (var db = database.connect()) {
      Check.that("replay, when the disk is full (53100) as letter 2 is settled")
          .throwsException(SQLException.class, "No space left", () -> Replay.replay(db, NO_COMMAS))
          .because("that is no fault of the letter");
    }
    prices(
        database,
        List.of(List.of("A", 1, 1)),
        "a price whose letter is still open is loaded again by the next replay; both belong to one transaction");
    letters(
        database, List.of(List.of(1L, "loaded", 1), List.of(2L, "open", 0)), "letter 1 was done");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a full disk while the price is written")
  void tellsABadNight(Database database) throws SQLException {
    letters(database, "A;1;1", "B;2;1");
    database.run(
        """
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON price FOR EACH ROW EXECUTE FUNCTION full_disk()""");
    try (var db = database.connect()) {
      Check.that("replay, when the disk is full (53100) as a price is written")
          .throwsException(SQLException.class, "No space left", () -> Replay.replay(db, NO_COMMAS))
          .because("taken for a failed letter, 4,000 letters get a try and a wrong reason");
    }
    letters(
        database, List.of(List.of(1L, "open", 0), List.of(2L, "open", 0)), "nothing was tried yet");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a connection that breaks")
  void tellsWhatBroke(Database database) throws SQLException {
    letters(database, "A;1;1", "B;2;1");
    database.run(
        """
        CREATE FUNCTION shut_down() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM pg_terminate_backend(pg_backend_pid());
            PERFORM pg_sleep(30);
            RETURN NEW;
          END $$;
        CREATE TRIGGER shut_down BEFORE INSERT ON price FOR EACH ROW EXECUTE FUNCTION shut_down()""");
    try (var db = database.connect()) {
      Check.that(
              "the SQL state of what replay throws, if the database shuts down at the first price")
          .gives("57P01", () -> state(() -> Replay.replay(db, NO_COMMAS)))
          .because(
              "that is what broke, and it has to come out as it is. On a broken connection rollback and"
                  + " setAutoCommit throw too: what they throw belongs to its suppressed exceptions, not in"
                  + " its place");
    }
    letters(
        database, List.of(List.of(1L, "open", 0), List.of(2L, "open", 0)), "nothing was done yet");
  }

  private static String state(Callable<?> replay) throws Exception {
    try {
      return "none: it gave " + replay.call();
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private static void letters(Database database, String... raws) throws SQLException {
    try (var db = database.connect();
        var insert =
            db.prepareStatement("INSERT INTO dead_letter (id, raw, reason) VALUES (?, ?, 'old')")) {
      for (var i = 0; i < raws.length; i++) {
        insert.setLong(1, i + 1);
        insert.setString(2, raws[i]);
        insert.executeUpdate();
      }
    }
  }

  private static void outcome(Database database, Replay.Outcome expected, String why)
      throws SQLException {
    var open =
        database.rows("SELECT raw FROM dead_letter WHERE settled IS NULL ORDER BY id").stream()
            .map(List::getFirst)
            .toList();
    try (Connection db = database.connect()) {
      Check.that("replay(db, mend) of the letters %s, where mend takes out commas".formatted(open))
          .gives(expected, () -> Replay.replay(db, NO_COMMAS))
          .because(why);
    }
  }

  private static void prices(Database database, List<List<Object>> expected, String why) {
    Check.that("the rows of price after it")
        .gives(expected, () -> database.rows(PRICES))
        .because(why);
  }

  private static void letters(Database database, List<List<Object>> expected, String why) {
    Check.that("id, settled and tries of the letters after it")
        .gives(expected, () -> database.rows(LETTERS))
        .because(why);
  }

  private static void write(Database database, String sql) {
    try {
      database.run("SET lock_timeout = '3s'; " + sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<Object>> read(Database database, String sql) {
    try {
      return List.copyOf(database.rows(sql));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
