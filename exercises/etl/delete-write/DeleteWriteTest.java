import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.api.Database;
import org.jvmbootcamp.grader.api.UsesDatabase;

@UsesDatabase
class DeleteWriteTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate SECOND = LocalDate.parse("2026-03-02");

  private static void table(Database database) throws SQLException {
    database.run(
        """
        CREATE TABLE sales(day date NOT NULL, shop int NOT NULL, item text NOT NULL,
          cents int NOT NULL CHECK (cents >= 0));
        INSERT INTO sales VALUES ('2026-03-01', 7, 'tea', 300), ('2026-03-02', 7, 'tea', 310),
          ('2026-02-28', 7, 'tea', 290)""");
  }

  private static Sale sale(String item, int cents) {
    return new Sale(FIRST, 7, item, cents);
  }

  private static List<List<Object>> rows(Database database, LocalDate day) throws SQLException {
    return database.rows(
        "SELECT shop, item, cents FROM sales WHERE day = '" + day + "' ORDER BY item, cents, shop");
  }

  private static List<Object> row(String item, int cents) {
    return List.of(7, item, cents);
  }

  private static String words(Iterable<Sale> sales) {
    var words = new StringBuilder();
    sales.forEach(
        s ->
            words
                .append(words.isEmpty() ? "" : ", ")
                .append(s.item())
                .append(' ')
                .append(s.cents()));
    return "[" + words + "]";
  }

  private static void gives(
      Database database, List<Sale> sales, List<List<Object>> expected, String because) {
    Check.that("the result of replaceDay(url, 2026-03-01, " + words(sales) + ")")
        .gives(sales.size(), () -> DeleteWrite.replaceDay(database.url(), FIRST, sales))
        .because("it is the number of rows written");
    Check.that("the rows of 2026-03-01 then")
        .gives(expected, () -> rows(database, FIRST))
        .because(because);
  }

  private static void othersAreUntouched(Database database) {
    Check.that("the rows of the day before and the day after")
        .gives(
            List.of(List.of(row("tea", 290)), List.of(row("tea", 310))),
            () -> List.of(rows(database, FIRST.minusDays(1)), rows(database, SECOND)))
        .because("only one day was replaced");
  }

  @Test
  @Tag("task:1")
  @DisplayName("the new rows take the place of the old, and equal rows are two sales")
  void replaces(Database database) throws SQLException {
    table(database);
    gives(
        database,
        List.of(sale("tea", 300), sale("milk", 90), sale("milk", 90)),
        List.of(row("milk", 90), row("milk", 90), row("tea", 300)),
        "the tea that was there before is gone, the three that were sent are there: somebody bought milk twice");
    othersAreUntouched(database);
  }

  @Test
  @Tag("task:1")
  @DisplayName("five runs, one copy")
  void canBeRepeated(Database database) throws SQLException {
    table(database);
    for (int i = 0; i < 5; i++) {
      DeleteWrite.replaceDay(database.url(), FIRST, List.of(sale("rice", 200), sale("oil", 500)));
    }
    Check.that(
            "the rows of 2026-03-01 after five times replaceDay(url, 2026-03-01, [rice 200, oil 500])")
        .gives(List.of(row("oil", 500), row("rice", 200)), () -> rows(database, FIRST))
        .because("a run that is repeated must change nothing");
    gives(
        database,
        List.of(sale("oil", 450)),
        List.of(row("oil", 450)),
        "the shop has sent a correction: the rice was no sale, and the oil was cheaper");
    gives(database, List.of(), List.of(), "the shop was closed: no rows are a day's rows, too");
    gives(database, List.of(sale("oil", 450)), List.of(row("oil", 450)), "and open after all");
    othersAreUntouched(database);
  }

  @Test
  @Tag("task:1")
  @DisplayName("a shop that sends nothing any more")
  void replacesAllShops(Database database) throws SQLException {
    table(database);
    database.run("INSERT INTO sales VALUES ('2026-03-01', 8, 'tea', 295)");
    gives(
        database,
        List.of(sale("oil", 450)),
        List.of(row("oil", 450)),
        "the day is replaced as a whole: the tea of shop 8 is in no file any more");
    othersAreUntouched(database);
  }

  @Test
  @Tag("task:1")
  @DisplayName("five thousand rows, with everything a name can hold")
  void takesMany(Database database) throws SQLException {
    table(database);
    var many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> new Sale(FIRST, i, "O'Neill's \"tea\"; --", 1))
            .toList();
    Check.that("the result of replaceDay(url, 2026-03-01, 5,000 sales named O'Neill's \"tea\"; --)")
        .gives(5_000, () -> DeleteWrite.replaceDay(database.url(), FIRST, many))
        .because("a day can be long");
    Check.that("SELECT count(*), count(DISTINCT shop), max(item) of that day")
        .gives(
            List.of(List.of(5_000L, 5_000L, "O'Neill's \"tea\"; --")),
            () ->
                database.rows(
                    "SELECT count(*), count(DISTINCT shop), max(item) FROM sales WHERE day = '2026-03-01'"))
        .because("each row is there once, and a name is data, not SQL");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a row that the table refuses")
  void keepsTheOldDayWhenARowIsRefused(Database database) throws SQLException {
    table(database);
    var sales = List.of(sale("milk", 90), sale("rice", 200), sale("tea", -1), sale("oil", 500));
    Check.that("replaceDay(url, 2026-03-01, " + words(sales) + ")")
        .throwsException(
            SQLException.class, () -> DeleteWrite.replaceDay(database.url(), FIRST, sales))
        .because(
            "the table takes no negative price, and who called must know that the day was not replaced");
    Check.that("the rows of 2026-03-01 then")
        .gives(List.of(row("tea", 300)), () -> rows(database, FIRST))
        .because("a run that fails leaves the day as it was: neither empty nor half");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a file that breaks off, at each of its rows")
  void keepsTheOldDayWhenTheFileBreaks(Database database) throws SQLException {
    table(database);
    for (int good : List.of(0, 1, 3, 1_500)) {
      Check.that("replaceDay(url, 2026-03-01, a file that breaks after " + good + " rows)")
          .throwsException(
              UncheckedIOException.class,
              "breaks off",
              () -> DeleteWrite.replaceDay(database.url(), FIRST, breaking(good)))
          .because("the exception of the file is not yours to handle: let it through");
      Check.that("the rows of 2026-03-01 then")
          .gives(List.of(row("tea", 300)), () -> rows(database, FIRST))
          .because("a run that fails leaves the day as it was, wherever it failed");
    }
    othersAreUntouched(database);
  }

  private static Iterable<Sale> breaking(int good) {
    return () ->
        new Iterator<>() {
          private int read;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Sale next() {
            if (read++ == good) {
              throw new UncheckedIOException(
                  new java.io.IOException("the file breaks off after row " + good));
            }
            return sale("milk", 90);
          }
        };
  }

  @Test
  @Tag("task:3")
  @DisplayName("who reads while the day is being replaced sees the old one")
  void showsWholeDays(Database database) throws Exception {
    table(database);
    try (var gate = Gate.before(database.url(), "sales")) {
      var run =
          start(
              () ->
                  DeleteWrite.replaceDay(
                      database.url(), FIRST, List.of(sale("milk", 90), sale("oil", 500))));
      gate.await(run);
      Check.that(
              "the rows of 2026-03-01, read by somebody else right before the first new row is written")
          .gives(
              List.of(row("tea", 300)),
              () -> {
                try (var reader = database.connect();
                    var statement = reader.createStatement()) {
                  statement.execute("SET lock_timeout = '2s'");
                  var result =
                      statement.executeQuery(
                          "SELECT shop, item, cents FROM sales WHERE day = '2026-03-01'");
                  var seen = new java.util.ArrayList<List<Object>>();
                  while (result.next()) {
                    seen.add(List.of(result.getInt(1), result.getString(2), result.getInt(3)));
                  }
                  return seen;
                }
              })
          .because(
              "until the new day is whole, reports show the old one, and do not wait. An empty day here means a"
                  + " commit after the delete");
      gate.open();
      end(run);
    }
    Check.that("the rows of 2026-03-01 when the run has ended")
        .gives(List.of(row("milk", 90), row("oil", 500)), () -> rows(database, FIRST))
        .because("now the new day is whole");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a sale of another day is not written, and nothing else is")
  void refusesStrayRows(Database database) throws SQLException {
    table(database);
    for (var day : List.of(SECOND, FIRST.minusDays(1))) {
      var stray = new Sale(day, 7, "oil", 500);
      for (var sales :
          List.of(
              List.of(stray), List.of(stray, sale("milk", 90)), List.of(sale("milk", 90), stray))) {
        Check.that(
                "replaceDay(url, 2026-03-01, %s) where the oil was sold on %s"
                    .formatted(words(sales), day))
            .throwsException(
                IllegalArgumentException.class,
                day.toString(),
                () -> DeleteWrite.replaceDay(database.url(), FIRST, sales))
            .because(
                "no later run of 1 March would delete that row again; the message names its day");
        Check.that("the rows of 2026-03-01 then")
            .gives(List.of(row("tea", 300)), () -> rows(database, FIRST))
            .because("a refused run changes nothing");
        othersAreUntouched(database);
      }
    }
  }

  @Test
  @Tag("task:5")
  @DisplayName("two runs of a day that has rows")
  void twoRunsAtOnce(Database database) throws Exception {
    table(database);
    both(database);
  }

  @Test
  @Tag("task:5")
  @DisplayName("two runs of a day without rows")
  void twoFirstRunsAtOnce(Database database) throws Exception {
    table(database);
    database.run("DELETE FROM sales WHERE day = '2026-03-01'");
    both(database);
  }

  private static void both(Database database) throws Exception {
    var sales = List.of(sale("milk", 90), sale("oil", 500));
    try (var gate = Gate.before(database.url(), "sales")) {
      var first = start(() -> DeleteWrite.replaceDay(database.url(), FIRST, sales));
      var second = start(() -> DeleteWrite.replaceDay(database.url(), FIRST, sales));
      Check.that("whether both runs have come to the database, and wait there for each other")
          .gives(true, () -> gate.await(first, second))
          .because(
              "the scheduler starts the second run in another process: what holds it up has to be in the"
                  + " database. A lock in the JVM (synchronized, ReentrantLock) is seen by its own process only");
      gate.open();
      Check.that("two calls of replaceDay(url, 2026-03-01, [milk 90, oil 500]) at the same time")
          .gives(List.of(2, 2), () -> Arrays.asList(end(first), end(second)))
          .because("both write two rows, one after the other");
    }
    Check.that("the rows of 2026-03-01 then")
        .gives(List.of(row("milk", 90), row("oil", 500)), () -> rows(database, FIRST))
        .because(
            "two copies mean that the second run began to delete before the first had committed: it waited for the"
                + " old rows, and did not see the new ones");
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
