import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RollingTest {
  /** The orders of lines such as "a 01-31 100", all of 2026; "a 01-31 -" has no cents. */
  private static Table orders(List<String> lines) {
    var cents = IntColumn.create("cents");
    var date = DateColumn.create("date");
    var shop = StringColumn.create("shop");
    for (var line : lines) {
      var fields = line.split(" ");
      shop.append(fields[0]);
      date.append(LocalDate.parse("2026-" + fields[1]));
      if (fields[2].equals("-")) {
        cents.appendMissing();
      } else {
        cents.append(Integer.parseInt(fields[2]));
      }
    }
    return Table.create("orders", cents, date, shop);
  }

  private static List<String> rows(Table table) {
    var rows = new ArrayList<String>();
    for (int row = 0; row < table.rowCount(); row++) {
      var cells = new ArrayList<String>();
      for (var column : table.columns()) {
        var text = column.isMissing(row) ? "-" : String.valueOf(column.get(row));
        cells.add(text.replace("2026-", ""));
      }
      rows.add(String.join(" ", cells));
    }
    return rows;
  }

  private static void expect(String because, List<String> expected, int days, String... orders) {
    Check.that("the rows of revenue(%s, %d)".formatted(List.of(orders), days))
        .gives(expected, () -> rows(Rolling.revenue(orders(List.of(orders)), days)))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up the orders of a day")
  void addsUpADay() {
    expect(
        "two orders on the first of January are one row; a window of one day is that day",
        List.of("a 01-01 150", "a 01-02 30"),
        1,
        "a 01-02 30",
        "a 01-01 100",
        "a 01-01 50");
    expect("nothing was sold to anybody", List.of(), 7);
  }

  @Test
  @Tag("task:1")
  @DisplayName("has days on which nobody ordered")
  void hasEmptyDays() {
    expect(
        "nothing was sold on the 2nd and 3rd: these days were there all the same, with 0",
        List.of("a 01-01 100", "a 01-02 0", "a 01-03 0", "a 01-04 30"),
        1,
        "a 01-01 100",
        "a 01-04 30");
    expect(
        "from February to March there are 28 days in 2026",
        List.of("a 02-27 1", "a 02-28 0", "a 03-01 2"),
        1,
        "a 02-27 1",
        "a 03-01 2");
  }

  @Test
  @Tag("task:1")
  @DisplayName("goes on for a shop that has fallen silent")
  void goesOn() {
    expect(
        "the data end on the 4th, by shop b's order. Shop a has sold nothing since the 1st, and this"
            + " is what the alarm has to see",
        List.of("a 01-01 100", "a 01-02 0", "a 01-03 0", "a 01-04 0", "b 01-04 7"),
        1,
        "a 01-01 100",
        "b 01-04 7");
  }

  @Test
  @Tag("task:1")
  @DisplayName("has its columns and types, and leaves the argument alone")
  void hasItsColumns() {
    for (var lines : List.of(List.<String>of(), List.of("b 01-02 1", "a 01-01 2"))) {
      Check.that("names and types of revenue(" + lines + ", 7)")
          .gives(
              List.of(
                  "shop",
                  "date",
                  "cents",
                  ColumnType.STRING,
                  ColumnType.LOCAL_DATE,
                  ColumnType.LONG),
              () -> {
                var table = Rolling.revenue(orders(lines), 7);
                var all = new ArrayList<Object>(table.columnNames());
                all.addAll(List.of(table.typeArray()));
                return all;
              })
          .because("the alarm finds its columns by name");
    }
    var orders = orders(List.of("b 01-02 1", "a 01-01 2"));
    Check.that("orders after revenue(orders, 7)")
        .gives(
            List.of("1 01-02 b", "2 01-01 a"),
            () -> {
              Rolling.revenue(orders, 7);
              return rows(orders);
            })
        .because("a table that is sorted in place is sorted for everybody");
  }

  @Test
  @Tag("task:2")
  @DisplayName("adds up the days of the window, and no others")
  void addsUpTheWindow() {
    expect(
        "three days are today and the two before: the 1st is out on the 4th. On the 1st and 2nd the"
            + " window is not full, and adds up what is there",
        List.of("a 01-01 1", "a 01-02 11", "a 01-03 111", "a 01-04 1110", "a 01-05 11100"),
        3,
        "a 01-01 1",
        "a 01-02 10",
        "a 01-03 100",
        "a 01-04 1000",
        "a 01-05 10000");
  }

  @Test
  @Tag("task:2")
  @DisplayName("counts days, not rows")
  void countsDays() {
    expect(
        "on the 9th the seven days are the 3rd to the 9th. Two rows before it is the 1st, which is"
            + " long out",
        List.of(
            "a 01-01 100",
            "a 01-02 110",
            "a 01-03 110",
            "a 01-04 110",
            "a 01-05 110",
            "a 01-06 110",
            "a 01-07 110",
            "a 01-08 10",
            "a 01-09 1"),
        7,
        "a 01-01 100",
        "a 01-02 10",
        "a 01-09 1");
  }

  @Test
  @Tag("task:2")
  @DisplayName("agrees with a slow sum on random orders")
  void agreesWithASlowSum() {
    for (int seed = 1; seed <= 8; seed++) {
      var random = new Random(seed);
      int days = 1 + random.nextInt(9);
      var lines = new ArrayList<String>();
      for (int i = 0; i < 40; i++) {
        lines.add(
            "%s 0%d-%02d %d"
                .formatted(
                    "abc".charAt(random.nextInt(3)),
                    1 + random.nextInt(2),
                    1 + random.nextInt(28),
                    random.nextInt(500) - 50));
      }
      Collections.shuffle(lines, random);
      Check.that(
              "the rows of 40 random orders of 3 shops, window %d, seed %d".formatted(days, seed))
          .gives(slow(lines, days), () -> rows(Rolling.revenue(orders(lines), days)))
          .because("for each shop and day all orders of the window are added up, one by one");
    }
  }

  private static List<String> slow(List<String> lines, int days) {
    var firsts = new TreeMap<String, LocalDate>();
    var last = LocalDate.MIN;
    for (var line : lines) {
      var date = LocalDate.parse("2026-" + line.split(" ")[1]);
      firsts.merge(line.split(" ")[0], date, (a, b) -> a.isBefore(b) ? a : b);
      last = date.isAfter(last) ? date : last;
    }
    var rows = new ArrayList<String>();
    for (var first : firsts.entrySet()) {
      for (var day = first.getValue(); !day.isAfter(last); day = day.plusDays(1)) {
        long sum = 0;
        for (var line : lines) {
          var fields = line.split(" ");
          var date = LocalDate.parse("2026-" + fields[1]);
          if (fields[0].equals(first.getKey())
              && !date.isAfter(day)
              && date.isAfter(day.minusDays(days))) {
            sum += Long.parseLong(fields[2]);
          }
        }
        rows.add(first.getKey() + " " + day.toString().replace("2026-", "") + " " + sum);
      }
    }
    return rows;
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses a window without days")
  void refusesNoDays() {
    for (int days : new int[] {0, -3}) {
      Check.that("revenue([a 01-01 1], " + days + ")")
          .throwsException(
              IllegalArgumentException.class,
              String.valueOf(days),
              () -> Rolling.revenue(orders(List.of("a 01-01 1")), days))
          .because("a window of no days has no sum; 0 would look like one");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("lets no window reach into another shop")
  void keepsShopsApart() {
    expect(
        "b's first day follows a's last in the table, and has nothing of it",
        List.of("a 01-01 100", "a 01-02 100", "b 01-02 7"),
        5,
        "a 01-01 100",
        "b 01-02 7");
    expect(
        "b opened on the 3rd: it has no rows before, and nothing to be silent about",
        List.of("B 01-03 5", "a 01-01 1", "a 01-02 1", "a 01-03 3", "b 01-03 7"),
        3,
        "b 01-03 7",
        "a 01-01 1",
        "B 01-03 5",
        "a 01-03 2");
  }

  @Test
  @Tag("task:4")
  @DisplayName("takes missing cents for nothing, but their day for a day")
  void takesMissing() {
    expect(
        "what nobody knows is not the least int (-2147483648), which stands for it. Shop a has been"
            + " open since the 1st",
        List.of("a 01-01 0", "a 01-02 5", "a 01-03 5", "a 01-04 0"),
        2,
        "a 01-01 -",
        "a 01-02 5",
        "a 01-04 -");
  }

  @Test
  @Tag("task:4")
  @DisplayName("adds up beyond two billion, and takes back")
  void addsUpMuch() {
    expect(
        "two orders of 2,000,000,000 cents are beyond an int; a refund is below zero",
        List.of("a 01-01 4000000000", "a 01-02 3999999900"),
        2,
        "a 01-01 2000000000",
        "a 01-01 2000000000",
        "a 01-02 -100");
  }

  @Test
  @Tag("task:4")
  @DisplayName("takes a window longer than the data")
  void takesLongWindows() {
    expect(
        "whatever there is, is in it",
        List.of("a 01-01 1", "a 01-02 3"),
        100_000,
        "a 01-01 1",
        "a 01-02 2");
  }
}
