import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dflib.DataFrame;
import org.dflib.Series;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ThreeWaysTest {
  private static final String DUCKDB = "jdbc:duckdb:";

  @TempDir Path folder;

  /** A row of the orders; null is what is missing. */
  private record Order(String state, Integer quantity, Integer cents) {
    @Override
    public String toString() {
      return shown(state == null ? null : state.isEmpty() ? "\"\"" : state)
          + " "
          + shown(quantity)
          + " "
          + shown(cents);
    }

    private static String shown(Object value) {
      return value == null ? "missing" : value.toString();
    }
  }

  private static Order order(String state, Integer quantity, Integer cents) {
    return new Order(state, quantity, cents);
  }

  /** What is asked, why, and what is right. */
  private record Case(String because, List<Order> orders, List<Sales> answer) {
    String shown(String call) {
      var rows = orders.stream().map(Order::toString).collect(Collectors.joining("; "));
      return call + "(" + (orders.size() > 12 ? orders.size() + " orders" : rows) + ")";
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case(
              "two orders of Washington are 1000 and 100",
              List.of(order("WA", 2, 500), order("NY", 1, 300), order("WA", 1, 100)),
              List.of(new Sales("WA", 2, 1100), new Sales("NY", 1, 300))),
          new Case("nothing was ordered", List.of(), List.of()),
          new Case(
              "a missing state and an empty one are the same state, \"\"; their orders are money,"
                  + " too",
              List.of(order(null, 3, 10), order("WA", 1, 20), order("", 1, 5), order(null, 1, 1)),
              List.of(new Sales("", 3, 36), new Sales("WA", 1, 20))),
          new Case(
              "all states are missing",
              List.of(order(null, 3, 10), order(null, 1, 1)),
              List.of(new Sales("", 2, 31))),
          new Case(
              "a row counts as an order of its state, whatever else of it is missing; its product"
                  + " is not known and adds nothing",
              List.of(
                  order("WA", 2, 500),
                  order("WA", null, 700),
                  order("WA", 3, null),
                  order("OR", null, null),
                  order(null, null, 9)),
              List.of(new Sales("WA", 3, 1000), new Sales("", 1, 0), new Sales("OR", 1, 0))),
          new Case(
              "a state without a known product has 0 cents, and 0 is more than -200: NULL has no"
                  + " place in that order until you give it one",
              List.of(order("CA", -2, 100), order("OR", 1, null), order("WA", 1, 50)),
              List.of(new Sales("WA", 1, 50), new Sales("OR", 1, 0), new Sales("CA", 1, -200))),
          new Case(
              "the same sum: by state, as String.compareTo has it, where Z is before a",
              List.of(
                  order("b", 1, 7),
                  order("a", 1, 7),
                  order("Z", 7, 1),
                  order("ä", 1, 7),
                  order("", 1, 7)),
              List.of(
                  new Sales("", 1, 7),
                  new Sales("Z", 1, 7),
                  new Sales("a", 1, 7),
                  new Sales("b", 1, 7),
                  new Sales("ä", 1, 7))),
          new Case(
              "wa, WA and \"WA \" are three texts; which of them is a mistake is not for a sum to"
                  + " say",
              List.of(order("wa", 1, 1), order("WA", 1, 2), order("WA ", 1, 3)),
              List.of(new Sales("WA ", 1, 3), new Sales("WA", 1, 2), new Sales("wa", 1, 1))),
          new Case(
              "states that are called null, missing or unknown are states",
              List.of(
                  order("null", 1, 1),
                  order("missing", 1, 2),
                  order("unknown", 1, 3),
                  order("NA", 1, 4),
                  order(null, 1, 5)),
              List.of(
                  new Sales("", 1, 5),
                  new Sales("NA", 1, 4),
                  new Sales("unknown", 1, 3),
                  new Sales("missing", 1, 2),
                  new Sales("null", 1, 1))),
          new Case(
              "100,000 times 100,000 is ten billion, and no int; one of the two has to be a long"
                  + " before they meet",
              List.of(order("NY", 100_000, 100_000), order("NY", 1, 1)),
              List.of(new Sales("NY", 2, 10_000_000_001L))),
          new Case(
              "each product is an int, their sum is none",
              List.of(order("NY", 2, 1_000_000_000), order("NY", 2, 1_000_000_000)),
              List.of(new Sales("NY", 2, 4_000_000_000L))),
          new Case(
              "a double holds 53 bits, and this sum needs 62: its last digits are money",
              List.of(order("NY", 2_000_000_001, 2_000_000_001), order("NY", 1, 1)),
              List.of(new Sales("NY", 2, 4_000_000_004_000_000_002L))),
          new Case(
              "eight quintillion is more than minus eight quintillion; their difference is no long,"
                  + " so no subtraction can compare them",
              List.of(
                  order("B", -2_000_000_000, 2_000_000_000),
                  order("A", 2_000_000_000, 2_000_000_000),
                  order("B", -2_000_000_000, 2_000_000_000),
                  order("A", 2_000_000_000, 2_000_000_000)),
              List.of(
                  new Sales("A", 2, 8_000_000_000_000_000_000L),
                  new Sales("B", 2, -8_000_000_000_000_000_000L))),
          new Case(
              "the least int that can be told from a missing one, and zero, are values",
              List.of(order("NY", -2_147_483_647, 1), order("NY", 0, 5), order("OR", 0, 0)),
              List.of(new Sales("OR", 1, 0), new Sales("NY", 2, -2_147_483_647L))));

  private static Table table(List<Order> orders) {
    var cents = IntColumn.create("cents");
    var state = StringColumn.create("state");
    var quantity = IntColumn.create("quantity");
    for (var order : orders) {
      append(cents, order.cents());
      append(quantity, order.quantity());
      if (order.state() == null) {
        state.appendMissing();
      } else {
        state.append(order.state());
      }
    }
    var notes = StringColumn.create("note", orders.size());
    return Table.create("orders", notes, cents, state, quantity);
  }

  private static void append(IntColumn column, Integer value) {
    if (value == null) {
      column.appendMissing();
    } else {
      column.append(value);
    }
  }

  private static DataFrame frame(List<Order> orders) {
    return DataFrame.byColumn("note", "cents", "state", "quantity")
        .of(
            Series.ofVal("", orders.size()),
            numbers(orders.stream().map(Order::cents).toList()),
            Series.of(orders.stream().map(Order::state).toArray(String[]::new)),
            numbers(orders.stream().map(Order::quantity).toList()));
  }

  /** As DFLib's readers do: primitives where nothing is missing. */
  private static Series<Integer> numbers(List<Integer> values) {
    return values.contains(null)
        ? Series.of(values.toArray(Integer[]::new))
        : Series.ofInt(values.stream().mapToInt(value -> value).toArray());
  }

  private Path parquet(List<Order> orders, String name) throws SQLException {
    var file = folder.resolve(name);
    try (var database = DriverManager.getConnection(DUCKDB);
        var statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE orders(note VARCHAR, cents INTEGER, state VARCHAR, quantity INTEGER)");
      try (var appender =
          database.unwrap(DuckDBConnection.class).createAppender("main", "orders")) {
        for (var order : orders) {
          appender.beginRow();
          appender.append("");
          appender.append(order.cents());
          appender.append(order.state());
          appender.append(order.quantity());
          appender.endRow();
        }
      }
      statement.execute(
          "COPY orders TO '" + file.toString().replace("'", "''") + "' (FORMAT PARQUET)");
    }
    return file;
  }

  @Test
  @Tag("task:1")
  @DisplayName("answers from a Tablesaw table")
  void answersFromTablesaw() {
    for (var one : CASES) {
      Check.that(one.shown("byTablesaw"))
          .gives(one.answer(), () -> ThreeWays.byTablesaw(table(one.orders())))
          .because(one.because());
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("leaves the table as it was")
  void leavesTheTable() {
    var orders = List.of(order("WA", 2, 500), order(null, 1, null), order("NY", 1, 9_999));
    Check.that("the table, printed after byTablesaw(" + orders + ")")
        .gives(
            table(orders).print(),
            () -> {
              var table = table(orders);
              ThreeWays.byTablesaw(table);
              return table.print();
            })
        .because("whoever asks next gets the same table: no new column, no other order");
  }

  @Test
  @Tag("task:2")
  @DisplayName("answers from a DFLib frame")
  void answersFromDflib() {
    for (var one : CASES) {
      Check.that(one.shown("byDflib"))
          .gives(one.answer(), () -> ThreeWays.byDflib(frame(one.orders())))
          .because(one.because());
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("answers from a Parquet file by SQL")
  void answersBySql() throws SQLException {
    for (int i = 0; i < CASES.size(); i++) {
      var one = CASES.get(i);
      var file = parquet(one.orders(), "orders-" + i + ".parquet");
      Check.that(one.shown("bySql") + " of a file with these rows")
          .gives(one.answer(), () -> ThreeWays.bySql(file))
          .because(one.because());
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("reads files whatever their names")
  void readsAnyName() throws SQLException {
    for (var name :
        List.of("O'Hare.parquet", "two words.parquet", "''.parquet", "orders", "a;b.parquet")) {
      var file = parquet(List.of(order("IL", 2, 500)), name);
      Check.that("bySql(" + name + ")")
          .gives(List.of(new Sales("IL", 1, 1000)), () -> ThreeWays.bySql(file))
          .because(
              "a name is a value. Pasted into SQL it becomes a part of the language, and its quote"
                  + " ends the text");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("sees a file that has been written anew, and leaves nothing beside it")
  void seesTheFileOfToday() throws Exception {
    var file = parquet(List.of(order("WA", 1, 1)), "daily.parquet");
    Check.that("bySql(daily.parquet) on the first day")
        .gives(List.of(new Sales("WA", 1, 1)), () -> ThreeWays.bySql(file))
        .because("one order");
    parquet(List.of(order("WA", 1, 1), order("OR", 1, 2)), "daily.parquet");
    Check.that("bySql(daily.parquet) on the second day")
        .gives(List.of(new Sales("OR", 1, 2), new Sales("WA", 1, 1)), () -> ThreeWays.bySql(file))
        .because("the job of the night before has written it anew");
    Check.that("the files in its folder")
        .gives(
            List.of("daily.parquet"),
            () -> {
              try (var files = Files.list(folder)) {
                return files.map(path -> path.getFileName().toString()).toList();
              }
            })
        .because("a question leaves no files behind");
  }

  @Test
  @Tag("task:4")
  @DisplayName("gives the same answer three times on random orders")
  void agrees() throws SQLException {
    for (int seed = 1; seed <= 3; seed++) {
      var orders = random(3_000, seed);
      var answer = byLoop(orders);
      var file = parquet(orders, "random-" + seed + ".parquet");
      var shown = "(3,000 random orders, seed " + seed + ")";
      var because = "a loop over the rows gives this, and so must all three";
      Check.that("byTablesaw" + shown)
          .gives(answer, () -> ThreeWays.byTablesaw(table(orders)))
          .because(because);
      Check.that("byDflib" + shown)
          .gives(answer, () -> ThreeWays.byDflib(frame(orders)))
          .because(because);
      Check.that("bySql" + shown).gives(answer, () -> ThreeWays.bySql(file)).because(because);
    }
  }

  private static List<Order> random(int rows, long seed) {
    var random = new Random(seed);
    var orders = new ArrayList<Order>();
    for (int row = 0; row < rows; row++) {
      int kind = random.nextInt(8);
      var state = kind == 0 ? null : kind == 1 ? "" : "S" + kind;
      var quantity = random.nextInt(20) == 0 ? null : (Integer) (random.nextInt(200_000) - 99_000);
      var cents = random.nextInt(20) == 0 ? null : (Integer) random.nextInt(1_000_000_000);
      orders.add(order(state, kind == 2 ? null : quantity, cents));
    }
    return orders;
  }

  private static List<Sales> byLoop(List<Order> orders) {
    var sums = new TreeMap<String, long[]>();
    for (var order : orders) {
      var sum = sums.computeIfAbsent(order.state() == null ? "" : order.state(), s -> new long[2]);
      sum[0]++;
      if (order.quantity() != null && order.cents() != null) {
        sum[1] += (long) order.quantity() * order.cents();
      }
    }
    return sums.entrySet().stream()
        .map(entry -> new Sales(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
        .sorted(Comparator.comparing(Sales::cents, Comparator.reverseOrder()))
        .toList();
  }
}
