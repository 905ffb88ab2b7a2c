import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class LadderTest {
  private static final int MISSING = Integer.MIN_VALUE;
  private static final int MANY = 200_000;

  /** The orders of rows of three: hour, quantity, cents. */
  private static Table orders(int... values) {
    var cents = IntColumn.create("cents");
    var hour = IntColumn.create("hour");
    var quantity = IntColumn.create("quantity");
    for (int i = 0; i < values.length; i += 3) {
      append(hour, values[i]);
      append(quantity, values[i + 1]);
      append(cents, values[i + 2]);
    }
    return Table.create("orders", cents, hour, quantity);
  }

  private static void append(IntColumn column, int value) {
    if (value == MISSING) {
      column.appendMissing();
    } else {
      column.append(value);
    }
  }

  private static Table random(int rows, long seed) {
    var random = new Random(seed);
    var values = new int[3 * rows];
    for (int i = 0; i < values.length; i += 3) {
      values[i] = random.nextInt(24);
      values[i + 1] = random.nextInt(10) == 0 ? -1 : 1 + random.nextInt(5);
      values[i + 2] = random.nextInt(50) == 0 ? MISSING : 99 + random.nextInt(20_000);
    }
    return orders(values);
  }

  private static long[] byRows(Table orders) {
    var sums = new long[24];
    for (Row row : orders) {
      if (!row.isMissing("hour") && !row.isMissing("quantity") && !row.isMissing("cents")) {
        sums[row.getInt("hour")] += (long) row.getInt("quantity") * row.getInt("cents");
      }
    }
    return sums;
  }

  private static String shown(Table orders) {
    var rows = new ArrayList<String>();
    for (Row row : orders) {
      var cells = new ArrayList<String>();
      for (var name : List.of("hour", "quantity", "cents")) {
        cells.add(row.isMissing(name) ? "missing" : String.valueOf(row.getInt(name)));
      }
      rows.add(String.join(" ", cells));
    }
    return String.join("; ", rows);
  }

  /** What is sold, in pairs of hour and sum, and nothing in other hours. */
  private static void sums(String because, Table orders, long... expected) {
    var all = new long[24];
    for (int i = 0; i < expected.length; i += 2) {
      all[(int) expected[i]] = expected[i + 1];
    }
    Check.that("byHour(" + shown(orders) + ")")
        .gives(all, () -> Ladder.byHour(orders))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up each hour")
  void addsUp() {
    sums(
        "two pieces at 500 and one at 300 at nine",
        orders(9, 2, 500, 9, 1, 300, 23, 1, 100),
        9,
        1300,
        23,
        100);
    sums(
        "midnight is hour 0; what was returned counts below zero",
        orders(0, -1, 500, 0, 1, 300),
        0,
        -200);
    sums("nothing was sold", orders());
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up beyond two billion")
  void addsUpMuch() {
    sums(
        "quantity * cents of two ints is an int and too small for this single row: one of them must"
            + " be a long before the multiplication",
        orders(5, 100_000, 100_000, 5, 1, 1),
        5,
        10_000_000_001L);
    sums(
        "as a double this loses its last digit: 53 bits are not 64",
        orders(5, 2_000_000_001, 2_000_000_001),
        5,
        4_000_000_004_000_000_001L);
  }

  @Test
  @Tag("task:1")
  @DisplayName("leaves out rows with a missing value")
  void leavesOutMissing() {
    sums(
        "what stands for missing is the least int: multiplied, it looks like a number",
        orders(9, 2, 500, 9, MISSING, 500, 9, 2, MISSING, MISSING, 2, 500, 10, 3, 1),
        9,
        1000,
        10,
        3);
    sums(
        "a row of which the hour and more is missing is left out, too",
        orders(MISSING, MISSING, MISSING, 3, 1, 7),
        3,
        7);
  }

  @Test
  @Tag("task:1")
  @DisplayName("counts rows that have been added since")
  void countsWhatIsAdded() {
    var orders = orders(9, 1, 5);
    Ladder.byHour(orders)[9] = 77;
    sums("each call is answered anew, whatever was done with the last answer", orders, 9, 5);
    orders.append(orders(9, 1, 10));
    sums("the second row was appended after a first call", orders, 9, 15);
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses hours that no day has")
  void refusesHours() {
    for (int hour : new int[] {24, -1, 100}) {
      Check.that("byHour(" + hour + " 1 500)")
          .throwsException(
              IllegalArgumentException.class,
              String.valueOf(hour),
              () -> Ladder.byHour(orders(3, 1, 1, hour, 1, 500)))
          .because("revenue that falls out of the day is missing in every report; say which hour");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("agrees with a row loop on random orders")
  void agreesWithRows() {
    for (int seed = 1; seed <= 5; seed++) {
      var orders = random(50_000, seed);
      var expected = byRows(orders);
      Check.that("byHour(50,000 random orders, seed " + seed + ")")
          .gives(expected, () -> Ladder.byHour(orders))
          .because("a loop over rows gives this");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("is ten times as fast as a loop over rows")
  void isFast() {
    var orders = random(MANY, 21);
    Check.faster(
            "revenue by hour of 200,000 rows", () -> byRows(orders), () -> Ladder.byHour(orders))
        .than("a loop over Row objects")
        .byAtLeast(10)
        .because(
            "the row loop looks up three columns by name for each row. Looked up once, before the"
                + " loop, they leave a few nanoseconds a row. A stream of boxed numbers, or a pass"
                + " over the table for each hour, spends them again");
  }

  @Test
  @Tag("task:3")
  @DisplayName("allocates no more than 64 KB")
  void leavesNoGarbage() {
    var orders = random(MANY, 22);
    Check.allocates("byHour(200,000 orders)", () -> Ladder.byHour(orders))
        .atMost(64 * 1024)
        .because(
            "24 sums are 200 bytes. A column of products is 1.6 MB, a copy of a column 0.8 MB: at"
                + " each move of the slider, for each who drags it");
  }

  @Test
  @Tag("task:4")
  @DisplayName("adds up some hours")
  void addsUpSomeHours() {
    var orders = orders(0, 1, 1, 9, 1, 10, 10, 1, 100, 23, 1, 1000);
    for (var expected :
        List.of(
            List.of(0, 24, 1111),
            List.of(0, 1, 1),
            List.of(0, 0, 0),
            List.of(9, 10, 10),
            List.of(9, 11, 110),
            List.of(1, 24, 1110),
            List.of(23, 24, 1000),
            List.of(24, 24, 0),
            List.of(20, 4, 0))) {
      int from = expected.get(0);
      int to = expected.get(1);
      Check.that("of(0 1 1; 9 1 10; 10 1 100; 23 1 1000).between(%d, %d)".formatted(from, to))
          .gives((long) expected.get(2), () -> Ladder.of(orders).between(from, to))
          .because(
              "the first hour counts, the last does not; a slider turned round selects nothing");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("keeps two tables apart, and does not see what comes later")
  void keepsTablesApart() {
    Check.that("between(0, 24) of two ladders, of 1 1 5 and of 1 1 7")
        .gives(
            List.of(5L, 7L),
            () -> {
              var one = Ladder.of(orders(1, 1, 5));
              var other = Ladder.of(orders(1, 1, 7));
              return List.of(one.between(0, 24), other.between(0, 24));
            })
        .because("each ladder answers for the table that it was made of");
    Check.that("between(0, 24) after a row was appended to the table")
        .gives(
            5L,
            () -> {
              var orders = orders(1, 1, 5);
              var ladder = Ladder.of(orders);
              orders.append(orders(2, 1, 7));
              return ladder.between(0, 24);
            })
        .because(
            "a dashboard shows one state of the data; half of the old and half of the new is none");
  }

  @Test
  @Tag("task:4")
  @DisplayName("is a hundred times as fast as a loop over rows, for each question")
  void answersFast() {
    var orders = random(MANY, 23);
    var ladder = Ladder.of(orders);
    Check.faster(
            "24 questions, after Ladder.of(200,000 orders)",
            () -> byRows(orders),
            () -> {
              long sum = 0;
              for (int hour = 0; hour < 24; hour++) {
                sum += ladder.between(hour / 2, hour);
              }
              return sum;
            })
        .than("one loop over Row objects")
        .byAtLeast(100)
        .because(
            "no loop over 200,000 rows is that fast. The question has 300 answers, and 24 sums give"
                + " them all");
  }
}
