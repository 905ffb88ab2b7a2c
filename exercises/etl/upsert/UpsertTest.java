import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
class UpsertTest {
  private static final String TABLE =
      """
      CREATE TABLE product(sku text PRIMARY KEY, name text NOT NULL, cents int NOT NULL CHECK (cents >= 0),
        changed timestamptz NOT NULL, shelf text)""";

  private static void table(Database database) throws SQLException {
    database.run(TABLE);
    database.run(
        "INSERT INTO product VALUES ('A', 'tea', 300, '2026-03-01T08:00:00Z', '12'), ('Z', 'salt', 50,"
            + " '2026-03-01T08:00:00Z', '3')");
  }

  private static Change change(String sku, int cents, int hour) {
    return new Change(sku, "tea", cents, at(hour));
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-03-01T%02d:00:00Z".formatted(hour));
  }

  private static String words(List<Change> changes) {
    return changes.stream()
        .map(c -> c.sku() + " " + c.cents() + " of " + c.at().toString().substring(11, 16))
        .toList()
        .toString();
  }

  private static List<List<Object>> rows(Database database) throws SQLException {
    return database.rows(
        "SELECT sku, name, cents, to_char(changed AT TIME ZONE 'UTC', 'HH24:MI'), shelf FROM product ORDER BY sku");
  }

  private static List<Object> row(
      String sku, String name, int cents, String changed, String shelf) {
    return Arrays.asList(sku, name, cents, changed, shelf);
  }

  private static final List<Object> SALT = row("Z", "salt", 50, "08:00", "3");

  private static void result(Database database, int expected, String because, Change... changes) {
    var list = List.of(changes);
    Check.that("the result of upsert(url, " + words(list) + ")")
        .gives(expected, () -> Upsert.upsert(database.url(), list))
        .because(because);
  }

  private static void rowsAre(Database database, String because, List<?>... rows) {
    Check.that("sku, name, cents, changed and shelf in the table then")
        .gives(List.of(rows), () -> rows(database))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("inserts what is new, changes what is known, leaves the rest and the shelf alone")
  void insertsAndChanges(Database database) throws SQLException {
    table(database);
    result(
        database,
        2,
        "one product is new, one is changed",
        new Change("A", "green tea", 310, at(9)),
        new Change("B", "milk", 90, at(9)));
    rowsAre(
        database,
        "A has its new name and price; its shelf is no part of the message and must stay; Z was not in the batch",
        row("A", "green tea", 310, "09:00", "12"),
        row("B", "milk", 90, "09:00", null),
        SALT);
    result(database, 0, "an empty batch changes nothing");
  }

  @Test
  @Tag("task:1")
  @DisplayName("takes thirty thousand products")
  void takesMany(Database database) throws SQLException {
    database.run(TABLE);
    var many =
        IntStream.range(0, 30_000)
            .mapToObj(i -> new Change("sku-" + i, "O'Neill's; --", i, at(9)))
            .toList();
    Check.that("the result of upsert(url, 30,000 new products)")
        .gives(30_000, () -> Upsert.upsert(database.url(), many))
        .because("a statement takes at most 65,535 parameters, a batch of statements any number");
    Check.that("SELECT count(*), sum(cents) FROM product")
        .gives(
            List.of(List.of(30_000L, 449_985_000L)),
            () -> database.rows("SELECT count(*), sum(cents) FROM product"))
        .because("each is in the table");
  }

  @Test
  @Tag("task:2")
  @DisplayName("an older message changes nothing")
  void ignoresOlder(Database database) throws SQLException {
    table(database);
    result(
        database, 0, "7:00 is before 8:00: this price was overtaken already", change("A", 250, 7));
    rowsAre(
        database,
        "the queue delivered an old message late",
        row("A", "tea", 300, "08:00", "12"),
        SALT);
    result(database, 1, "9:00 is after 8:00", change("A", 310, 9));
    rowsAre(database, "and a newer one counts", row("A", "tea", 310, "09:00", "12"), SALT);
  }

  @Test
  @Tag("task:2")
  @DisplayName("of several messages in a batch the newest counts, wherever it stands")
  void takesTheNewestOfTheBatch(Database database) throws SQLException {
    for (var batch :
        List.of(
            List.of(change("N", 1, 7), change("N", 2, 8), change("N", 3, 9)),
            List.of(change("N", 3, 9), change("N", 2, 8), change("N", 1, 7)),
            List.of(change("N", 1, 7), change("N", 3, 9), change("N", 2, 8), change("N", 3, 9)))) {
      database.run("DROP TABLE IF EXISTS product");
      database.run(TABLE);
      result(database, 1, "it is one product, however many messages", batch.toArray(Change[]::new));
      rowsAre(database, "the message of 9:00 is the newest", row("N", "tea", 3, "09:00", null));
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("a microsecond later is later")
  void countsMicroseconds(Database database) throws SQLException {
    database.run(TABLE);
    var first = new Change("M", "tea", 1, Instant.parse("2026-03-01T08:00:00Z"));
    var second = new Change("M", "tea", 2, Instant.parse("2026-03-01T08:00:00.000001Z"));
    for (var batch : List.of(List.of(first, second), List.of(second, first))) {
      Check.that(
              "the price after upsert(url, [M 1 of 08:00:00, M 2 of 08:00:00.000001]), newest "
                  + (batch.getFirst() == first ? "last" : "first"))
          .gives(
              List.of(List.of(2)),
              () -> {
                database.run("TRUNCATE product");
                Upsert.upsert(database.url(), batch);
                return database.rows("SELECT cents FROM product");
              })
          .because(
              "a moment is compared as a moment: as text, \"08:00:00Z\" comes after \"08:00:00.000001Z\"");
    }
    Check.that(
            "the result of upsert(url, [M 1 of 08:00:00]), then of upsert(url, [M 2 of 08:00:00.000001])")
        .gives(
            List.of(1, 1),
            () -> {
              database.run("TRUNCATE product");
              return List.of(
                  Upsert.upsert(database.url(), List.of(first)),
                  Upsert.upsert(database.url(), List.of(second)));
            })
        .because("PostgreSQL keeps microseconds; who sends milliseconds makes the two equal");
  }

  @Test
  @Tag("task:2")
  @DisplayName("any order, any cut into batches, any repetition: the same table")
  void doesNotDependOnOrder(Database database) throws SQLException {
    for (int seed = 1; seed <= 5; seed++) {
      database.run("DROP TABLE IF EXISTS product");
      database.run(TABLE);
      var random = new Random(seed);
      var changes = new ArrayList<Change>();
      var newest = new HashMap<String, Integer>();
      for (int hour = 0; hour < 20; hour++) {
        var sku = "P" + random.nextInt(4);
        changes.add(change(sku, hour * 10, hour));
        newest.put(sku, hour * 10);
      }
      changes.addAll(changes.subList(0, 10));
      Collections.shuffle(changes, random);
      Check.that("the prices after 30 messages in batches of 7, shuffled with seed " + seed)
          .gives(newest, () -> loaded(database, changes))
          .because("the table shows the newest message of each product, whatever came when");
    }
  }

  private static Map<Object, Object> loaded(Database database, List<Change> changes)
      throws SQLException {
    for (int from = 0; from < changes.size(); from += 7) {
      Upsert.upsert(database.url(), changes.subList(from, Math.min(from + 7, changes.size())));
    }
    var prices = new HashMap<>();
    database
        .rows("SELECT sku, cents FROM product")
        .forEach(row -> prices.put(row.getFirst(), row.getLast()));
    return prices;
  }

  @Test
  @Tag("task:3")
  @DisplayName("a message that came before writes nothing")
  void writesOnlyChanges(Database database) throws SQLException {
    table(database);
    result(database, 2, "both are new", change("B", 90, 9), change("C", 80, 9));
    var before = versions(database);
    result(
        database,
        1,
        "B and A are as they were; only C is different",
        change("B", 90, 9),
        change("A", 300, 8),
        change("C", 85, 10));
    var after = versions(database);
    Check.that("the products whose rows were written by that")
        .gives(
            List.of("C"),
            () ->
                after.keySet().stream()
                    .filter(sku -> !after.get(sku).equals(before.get(sku)))
                    .toList())
        .because(
            "each write makes a new version of a row, an entry in the log, a notice to replicas; PostgreSQL writes"
                + " an UPDATE even where nothing differs");
  }

  private static Map<Object, Object> versions(Database database) throws SQLException {
    var versions = new java.util.TreeMap<Object, Object>();
    database
        .rows("SELECT sku, xmin::text || ctid::text FROM product")
        .forEach(row -> versions.put(row.getFirst(), row.getLast()));
    return versions;
  }

  @Test
  @Tag("task:4")
  @DisplayName("a batch with one bad message changes nothing")
  void isAllOrNothing(Database database) throws SQLException {
    table(database);
    for (var batch :
        List.of(
            List.of(change("A", 310, 9), change("B", -1, 9), change("C", 80, 9)),
            List.of(change("A", -1, 9), change("B", 90, 9)),
            List.of(change("B", 90, 9), change("C", -1, 9)))) {
      Check.that("upsert(url, " + words(batch) + ")")
          .throwsException(SQLException.class, () -> Upsert.upsert(database.url(), batch))
          .because("the table takes no negative price, and the caller must know");
      rowsAre(
          database,
          "half a batch is a state that never was; the caller sends the batch again when it is mended",
          row("A", "tea", 300, "08:00", "12"),
          SALT);
    }
  }

  @Test
  @Tag("task:5")
  @DisplayName("two batches with the same products in opposite order")
  void doesNotDeadlock(Database database) throws Exception {
    table(database);
    both(
        database,
        List.of(change("A", 310, 9), change("Z", 60, 9)),
        List.of(change("Z", 70, 10), change("A", 320, 10)),
        List.of(row("A", "tea", 320, "10:00", "12"), row("Z", "tea", 70, "10:00", "3")),
        "the message of 10:00 is the newest. A \"deadlock detected\" means that each loader held the row the other waited for");
  }

  @Test
  @Tag("task:5")
  @DisplayName("two batches that both bring the same new products")
  void insertsTogether(Database database) throws Exception {
    database.run(TABLE);
    both(
        database,
        List.of(change("B", 90, 9), change("C", 80, 9)),
        List.of(change("C", 85, 10), change("B", 95, 10)),
        List.of(row("B", "tea", 95, "10:00", null), row("C", "tea", 85, "10:00", null)),
        "neither product was there when the loaders began; each may be inserted by one and updated by the other");
  }

  private static void both(
      Database database,
      List<Change> one,
      List<Change> other,
      List<List<Object>> expected,
      String because)
      throws Exception {
    try (var gate = Gate.before(database.url(), "product")) {
      var first = start(() -> Upsert.upsert(database.url(), one));
      var second = start(() -> Upsert.upsert(database.url(), other));
      Check.that("whether both loaders have come to the database, and wait there")
          .gives(true, () -> gate.await(first, second))
          .because(
              "the other loader is another process: a lock in the JVM (synchronized, ReentrantLock) is seen by its"
                  + " own process only");
      gate.open();
      Check.that(
              "upsert(url, "
                  + words(one)
                  + ") and upsert(url, "
                  + words(other)
                  + ") at the same time")
          .runs(
              () -> {
                end(first);
                end(second);
              })
          .because(because);
    }
    Check.that("sku, name, cents, changed and shelf then")
        .gives(expected, () -> rows(database))
        .because(because);
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
