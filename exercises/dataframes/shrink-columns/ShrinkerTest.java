import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class ShrinkerTest {
  private static final double MISSING = Double.NaN;

  private static Column<?> doubles(double... values) {
    return DoubleColumn.create("n", values);
  }

  private static Column<?> ints(int... values) {
    return IntColumn.create("n", values);
  }

  /** Numbers as doubles, text as text, and the word missing. */
  private static List<Object> values(Column<?> column) {
    var values = new ArrayList<Object>();
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        values.add("missing");
      } else if (column instanceof NumericColumn<?> numbers) {
        values.add(numbers.getDouble(row));
      } else {
        values.add(column.get(row));
      }
    }
    return values;
  }

  private static Column<?> shrunk(Column<?> column) {
    return Shrinker.shrink(Table.create("t", column.copy())).column(0);
  }

  private static void becomes(String type, String because, Column<?> column) {
    var call = "shrink of a column %s with %s".formatted(column.type().name(), values(column));
    Check.that("the values after " + call)
        .gives(values(column), () -> values(shrunk(column)))
        .because(because);
    Check.that("the type after " + call)
        .gives(type, () -> shrunk(column).type().name())
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("takes a short where every value fits")
  void takesShort() {
    becomes("SHORT", "whole numbers up to 32,767 need two bytes", doubles(2026, 7, 0, -12));
    becomes("SHORT", "these were four bytes each", ints(1, -1, 300));
    becomes("SHORT", "the largest short is 32,767", doubles(32_767, -32_767));
  }

  @Test
  @Tag("task:1")
  @DisplayName("takes an int where a short is too small")
  void takesInt() {
    becomes("INTEGER", "32,768 is one more than the largest short", doubles(1, 32_768));
    becomes("INTEGER", "-40,000 is below the least short", ints(5, -40_000));
    becomes("INTEGER", "the largest int", doubles(2_147_483_647, -2_147_483_647));
  }

  @Test
  @Tag("task:1")
  @DisplayName("does not make a value missing")
  void keepsTheLeastValues() {
    becomes(
        "INTEGER",
        "in a column of type SHORT the value -32,768 is Tablesaw's sign for missing, so it needs an"
            + " INTEGER",
        doubles(-32_768, 1));
    becomes(
        "DOUBLE",
        "in a column of type INTEGER the value -2,147,483,648 is Tablesaw's sign for missing",
        doubles(-2_147_483_648.0, 1));
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps fractions and large numbers")
  void keepsFractions() {
    becomes("DOUBLE", "a cast to a whole number cuts off the cents", doubles(1, 2, 19.99));
    becomes(
        "DOUBLE",
        "a cast of a large double to an int gives the largest int, without a word",
        doubles(3_000_000_000.0));
    var late = new double[5_000];
    late[4_999] = 0.5;
    Check.that("the last value after shrink of 4,999 zeros and 0.5")
        .gives(0.5, () -> ((NumericColumn<?>) shrunk(doubles(late))).getDouble(4_999))
        .because("all rows decide about the type, not the first ones");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps missing what is missing")
  void keepsMissing() {
    becomes("SHORT", "nobody measured; zero would be a measurement", doubles(1, MISSING, 3));
    becomes("INTEGER", "a missing value fits into any type", doubles(40_000, MISSING));
    becomes("SHORT", "a missing value fits into any type", ints(1, Integer.MIN_VALUE, 2));
    becomes("DOUBLE", "this one had a fraction besides", doubles(0.5, MISSING));
    becomes("SHORT", "with no value at all the narrowest type will do", doubles(MISSING, MISSING));
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps random values")
  void keepsRandomValues() {
    for (int seed = 1; seed <= 20; seed++) {
      var random = new Random(seed);
      var bound = 1L << 10 + random.nextInt(24);
      var values =
          random.longs(200, -bound, bound).mapToDouble(n -> n % 7 == 0 ? MISSING : n).toArray();
      Check.that("the values after shrink of 200 whole numbers below " + bound + ", seed " + seed)
          .gives(values(doubles(values)), () -> values(shrunk(doubles(values))))
          .because("every value is there again, in its row");
    }
  }

  private static Table measurements(int rows) {
    var random = new Random(1);
    return Table.create(
        "measurements",
        DoubleColumn.create("year", random.ints(rows, 2012, 2027).asDoubleStream().toArray()),
        DoubleColumn.create("sensor", random.ints(rows, 0, 1_000_000).asDoubleStream().toArray()),
        DoubleColumn.create("count", random.ints(rows, 0, 1_000).asDoubleStream().toArray()),
        DoubleColumn.create(
            "price", random.ints(rows, 0, 9_999).mapToDouble(c -> c / 100.0).toArray()));
  }

  @Test
  @Tag("task:2")
  @DisplayName("retains little")
  void retainsLittle() {
    Check.retains("shrink of 85,000 measurements", () -> Shrinker.shrink(measurements(85_000)))
        .atMostShareOf(0.55, "the table that went in", () -> measurements(85_000))
        .because(
            "year and count need 2 bytes, the sensor 4, the price 8: 16 in place of 32. A column"
                + " that grew value by value has room to spare, up to half of its length");
  }

  @Test
  @Tag("task:3")
  @DisplayName("keeps names, order and other columns")
  void keepsTheRest() {
    var table =
        Table.create(
            "orders",
            StringColumn.create("id", "a", "b"),
            DoubleColumn.create("price", 1.5, 2.5),
            IntColumn.create("count", 1, 2),
            StringColumn.create("note", "12", ""));
    Check.that("the names after shrink of orders(id, price, count, note)")
        .gives(List.of("id", "price", "count", "note"), () -> Shrinker.shrink(table).columnNames())
        .because("the next step finds columns by name and by place");
    Check.that("the table's name after shrink of orders")
        .gives("orders", () -> Shrinker.shrink(table).name())
        .because("it is the same table, smaller");
    Check.that("the values of note after shrink")
        .gives(List.of("12", "missing"), () -> values(Shrinker.shrink(table).column("note")))
        .because("text stays text, also if it looks like a number");
  }

  @Test
  @Tag("task:3")
  @DisplayName("takes a table without rows")
  void takesNothing() {
    Check.that("the columns after shrink of a table without rows")
        .gives(
            List.of("n: SHORT"),
            () ->
                Shrinker.shrink(Table.create("t", doubles())).columns().stream()
                    .map(column -> column.name() + ": " + column.type().name())
                    .toList())
        .because("a night without data is a night as well");
  }

  @Test
  @Tag("task:3")
  @DisplayName("leaves the argument alone")
  void leavesTheArgument() {
    var table =
        Table.create(
            "t", DoubleColumn.create("n", IntStream.range(0, 5).asDoubleStream().toArray()));
    Check.that("the column types of the argument after shrink")
        .gives(
            List.of("DOUBLE"),
            () -> {
              Shrinker.shrink(table);
              return Arrays.stream(table.typeArray()).map(type -> type.name()).toList();
            })
        .because("somebody else may hold the table, and count on its types");
  }
}
