import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.grader.api.UsesDatabase;

@UsesDatabase
class SaleLoaderTest {
  private static final String SALES = "SELECT id, store, cents, run FROM sale ORDER BY id";
  private static final String LETTERS =
      "SELECT run, line, convert_from(raw, 'UTF8') FROM dead_letter ORDER BY run, line";

  @BeforeEach
  void tables(Database database) throws SQLException {
    database.run(
        """
        CREATE TABLE store (id int PRIMARY KEY);
        INSERT INTO store VALUES (3), (4);
        CREATE TABLE sale (
          id bigint PRIMARY KEY, store int NOT NULL REFERENCES store,
          cents int NOT NULL CHECK (cents <> 0), run text NOT NULL);
        CREATE TABLE dead_letter (
          run text NOT NULL, line int NOT NULL, raw bytea NOT NULL, reason text NOT NULL,
          at timestamptz NOT NULL, PRIMARY KEY (run, line))""");
  }

  @Test
  @Tag("task:1")
  @DisplayName("each line is in one of the two tables")
  void sortsLines(Database database) throws SQLException {
    var lines = List.of("7;3;1250", "8;3;12,50", "9;4;300", "", "ten;4;1");
    outcome(database, "mon", lines, new SaleLoader.Outcome(2, 3), "two lines are sales");
    Check.that("the rows of sale after load(db, \"mon\", %s)".formatted(lines))
        .gives(
            List.of(List.of(7L, 3, 1250, "mon"), List.of(9L, 4, 300, "mon")),
            () -> database.rows(SALES))
        .because("good lines are loaded whatever stands beside them");
    Check.that("run, line and raw of each dead letter")
        .gives(
            List.of(
                List.of("mon", 2, "8;3;12,50"),
                List.of("mon", 4, ""),
                List.of("mon", 5, "ten;4;1")),
            () -> database.rows(LETTERS))
        .because("a line that is in neither table is lost, and nobody knows. Lines count from 1");
    Check.that("the reason of each")
        .gives(
            List.of(
                List.of("cents is no whole number: 12,50"),
                List.of("1 fields in place of 3: "),
                List.of("id is no whole number: ten")),
            () -> database.rows("SELECT reason FROM dead_letter ORDER BY line"))
        .because("who has to mend the line needs the message of Sale.parse");
  }

  @Test
  @Tag("task:1")
  @DisplayName("no lines, and nothing but bad ones")
  void extremes(Database database) throws SQLException {
    outcome(database, "none", List.of(), new SaleLoader.Outcome(0, 0), "there was no line");
    outcome(database, "bad", List.of("a", "b"), new SaleLoader.Outcome(0, 2), "both lines are bad");
    Check.that("the dead letters after both")
        .gives(
            List.of(List.of("bad", 1, "a"), List.of("bad", 2, "b")), () -> database.rows(LETTERS))
        .because("a run of bad lines is a run as well");
  }

  @Test
  @Tag("task:1")
  @DisplayName("numbers that are too large")
  void tooLarge(Database database) throws SQLException {
    var lines =
        List.of("1;3;10", "2;3000000000;10", "99999999999999999999;3;10", "4;-3000000000;1");
    outcome(database, "mon", lines, new SaleLoader.Outcome(1, 3), "three numbers fit no column");
    Check.that("the reasons of lines 2, 3 and 4")
        .gives(
            List.of(
                List.of("store is too large: 3000000000"),
                List.of("id is no whole number: 99999999999999999999"),
                List.of("store is too small: -3000000000")),
            () -> database.rows("SELECT reason FROM dead_letter ORDER BY line"))
        .because("Sale.parse refuses them like any other line that is no sale");
  }

  @Test
  @Tag("task:1")
  @DisplayName("the line as it came, and the time")
  void keepsTheLine(Database database) throws SQLException {
    var line = "  8;\t3 ; zwölf €;\"x\" ";
    outcome(database, "mon", List.of(line), new SaleLoader.Outcome(0, 1), "the line is bad");
    Check.that("raw of the line [%s]".formatted(line))
        .gives(List.of(List.of("mon", 1, line)), () -> database.rows(LETTERS))
        .because("who mends the sender has to see what was sent, with its spaces, in UTF-8");
    Check.that("how many letters have a time of the last minutes")
        .gives(
            List.of(List.of(1L)),
            () ->
                database.rows(
                    "SELECT count(*) FROM dead_letter WHERE at BETWEEN now() - interval '5 minutes'"
                        + " AND now() + interval '1 minute'"))
        .because("at is when the line was put aside: it finds the log of that night");
  }

  @Test
  @Tag("task:2")
  @DisplayName("what the database refuses is put aside, and nothing else")
  void putsRefusedAside(Database database) throws SQLException {
    var lines =
        List.of("1;3;10", "2;99;20", "3;4;30", "3;4;31", "4;3;0", "5;3;3000000000", "6;4;60");
    outcome(
        database, "mon", lines, new SaleLoader.Outcome(3, 4), "lines 2, 4, 5 and 6 are refused");
    Check.that("the rows of sale after load(db, \"mon\", %s)".formatted(lines))
        .gives(
            List.of(
                List.of(1L, 3, 10, "mon"), List.of(3L, 4, 30, "mon"), List.of(6L, 4, 60, "mon")),
            () -> database.rows(SALES))
        .because("the lines before and after a refused one are good");
    Check.that("run, line and raw of each dead letter")
        .gives(
            List.of(
                List.of("mon", 2, "2;99;20"),
                List.of("mon", 4, "3;4;31"),
                List.of("mon", 5, "4;3;0"),
                List.of("mon", 6, "5;3;3000000000")),
            () -> database.rows(LETTERS))
        .because(
            "there is no store 99; sale 3 is there already; 0 cents break the CHECK; 3000000000 is no int");
    Check.that("which of the states 23503, 23505, 23514, 22003 the four reasons contain")
        .gives(
            List.of(List.of("23503"), List.of("23505"), List.of("23514"), List.of("22003")),
            () ->
                database.rows(
                    "SELECT coalesce(substring(reason from '(?:2350[35]|23514|22003)'), 'none in: ' || reason)"
                        + " FROM dead_letter ORDER BY line"))
        .because(
            "a message is for people and changes with their language; the state can be counted");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a bad night is no bad line")
  void tellsABadNight(Database database) throws SQLException {
    database.run(
        """
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF NEW.id = 13 THEN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END IF;
            RETURN NEW;
          END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON sale FOR EACH ROW EXECUTE FUNCTION full_disk()""");
    var lines = List.of("1;3;10", "bad", "13;3;10", "4;3;10");
    var why =
        "No line can help it that the disk is full (53100). Taken for a bad line, all that follow become dead letters and the job is green";
    fails(database, lines, "No space left", why);
    nothingIsLeft(database);
  }

  @Test
  @Tag("task:3")
  @DisplayName("a table that is missing")
  void tellsAMissingTable(Database database) throws SQLException {
    database.run("DROP TABLE sale");
    try (var db = database.connect()) {
      Check.that("load(db, \"mon\", [1;3;10]), where the table sale is missing")
          .throwsException(SQLException.class, () -> SaleLoader.load(db, "mon", List.of("1;3;10")))
          .because("a mistake of whoever changed the tables (42P01) is no fault of the line");
    }
    Check.that("the dead letters after it")
        .gives(List.of(), () -> database.rows(LETTERS))
        .because("the run has failed as a whole");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a connection that breaks")
  void tellsWhatBroke(Database database) throws SQLException {
    database.run(
        """
        CREATE FUNCTION shut_down() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM pg_terminate_backend(pg_backend_pid());
            PERFORM pg_sleep(30);
            RETURN NEW;
          END $$;
        CREATE TRIGGER shut_down BEFORE INSERT ON sale FOR EACH ROW EXECUTE FUNCTION shut_down()""");
    try (var db = database.connect()) {
      Check.that(
              "the SQL state of what load(db, \"mon\", [1;3;10]) throws, if the database shuts down")
          .gives("57P01", () -> state(() -> SaleLoader.load(db, "mon", List.of("1;3;10"))))
          .because(
              "that is what broke, and it has to come out as it is. On a broken connection rollback and"
                  + " setAutoCommit throw too: what they throw belongs to its suppressed exceptions, not in"
                  + " its place");
    }
    nothingIsLeft(database);
  }

  @Test
  @Tag("task:3")
  @DisplayName("leaves the connection as it came")
  void leavesTheConnection(Database database) throws SQLException {
    try (var db = database.connect()) {
      Check.that("db.getAutoCommit() after load")
          .gives(
              true,
              () -> {
                SaleLoader.load(db, "mon", List.of("1;3;10", "bad"));
                return db.getAutoCommit();
              })
          .because("the next user of this connection would work in a transaction that nobody ends");
      database.run("DROP TABLE dead_letter");
      Check.that("load(db, \"tue\", [2;3;10, bad]), without a table for dead letters")
          .throwsException(
              SQLException.class,
              "dead_letter",
              () -> SaleLoader.load(db, "tue", List.of("2;3;10", "bad")))
          .because("a letter that cannot be kept is lost; then better no run at all (42P01)");
      Check.that("db.getAutoCommit() after that")
          .gives(true, db::getAutoCommit)
          .because("also a run that failed gives back what it was given");
    }
    Check.that("the rows of sale")
        .gives(List.of(List.of(1L, 3, 10, "mon")), () -> database.rows(SALES))
        .because(
            "the run of tue has failed, so its sale 2 must not stay. setAutoCommit(true) in the middle of a transaction commits it");
  }

  @Test
  @Tag("task:4")
  @DisplayName("the same run again")
  void replacesItself(Database database) throws SQLException {
    outcome(database, "sun", List.of("1;3;10", "x"), new SaleLoader.Outcome(1, 1), "another night");
    outcome(
        database,
        "mon",
        List.of("7;3;1", "8;3;x", "9;3;2", "y"),
        new SaleLoader.Outcome(2, 2),
        "the first time");
    outcome(
        database,
        "mon",
        List.of("7;3;1", "8;3;5"),
        new SaleLoader.Outcome(2, 0),
        "the lines were mended, and sent again: sale 7 is no duplicate of what this run replaces");
    Check.that("the rows of sale after sun, mon and mon again")
        .gives(
            List.of(List.of(1L, 3, 10, "sun"), List.of(7L, 3, 1, "mon"), List.of(8L, 3, 5, "mon")),
            () -> database.rows(SALES))
        .because("what the first mon wrote is replaced; sun is another run");
    Check.that("the dead letters")
        .gives(List.of(List.of("sun", 2, "x")), () -> database.rows(LETTERS))
        .because("letters of the first mon were answered by the second; those of sun were not");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a second try that fails leaves the first")
  void keepsTheFirst(Database database) throws SQLException {
    outcome(database, "mon", List.of("7;3;1", "y"), new SaleLoader.Outcome(1, 1), "the first time");
    database.run(
        """
        CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER stop BEFORE INSERT ON sale FOR EACH ROW EXECUTE FUNCTION stop()""");
    fails(database, List.of("bad", "7;3;1"), "No space left", "the disk is full");
    Check.that("sales and dead letters after it")
        .gives(
            List.of(List.of(List.of(7L, 3, 1, "mon")), List.of(List.of("mon", 2, "y"))),
            () -> List.of(database.rows(SALES), database.rows(LETTERS)))
        .because(
            "deleting belongs to the transaction: what was there is given up only for what takes its place");
  }

  @Test
  @Tag("task:5")
  @DisplayName("a character that no text can hold")
  void keepsNul(Database database) throws SQLException {
    var line = "7;3;1\0";
    outcome(
        database,
        "mon",
        List.of("6;3;1", line, "8;3;1"),
        new SaleLoader.Outcome(2, 1),
        "a till that loses power writes U+0000. It is in the reason too, which quotes the line, and PostgreSQL's text cannot hold it");
    Check.that("raw in hexadecimal, and whether the reason names the field")
        .gives(
            List.of(List.of("373b333b3100", true)),
            () ->
                database.rows(
                    "SELECT encode(raw, 'hex'), reason LIKE '%cents is no whole number%' FROM dead_letter"))
        .because("the bytes are kept as they came, and the reason is still one to read");
  }

  private static String state(Callable<?> load) throws Exception {
    try {
      return "none: it gave " + load.call();
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private static void outcome(
      Database database, String run, List<String> lines, SaleLoader.Outcome expected, String why)
      throws SQLException {
    try (Connection db = database.connect()) {
      Check.that("load(db, \"%s\", %s)".formatted(run, lines))
          .gives(expected, () -> SaleLoader.load(db, run, lines))
          .because(why);
    }
  }

  private static void fails(Database database, List<String> lines, String message, String why)
      throws SQLException {
    try (Connection db = database.connect()) {
      Check.that("load(db, \"mon\", %s), where the disk is full at sale 13 or 7".formatted(lines))
          .throwsException(SQLException.class, message, () -> SaleLoader.load(db, "mon", lines))
          .because(why);
    }
  }

  private static void nothingIsLeft(Database database) {
    Check.that("sales and dead letters after it")
        .gives(
            List.of(List.of(), List.of()),
            () -> List.of(database.rows(SALES), database.rows(LETTERS)))
        .because("a run is one transaction: half a run looks like a whole one in the morning");
  }
}
