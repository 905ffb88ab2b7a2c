import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CohortsTest {
  /** The orders of lines such as "ann 2026-01-31"; "- 2026-01-31" has no customer. */
  private static Table orders(List<String> lines) {
    var date = DateColumn.create("date");
    var cents = IntColumn.create("cents");
    var customer = StringColumn.create("customer");
    for (var line : lines) {
      var fields = line.split(" ");
      customer.append(fields[0].equals("-") ? "" : fields[0]);
      date.append(LocalDate.parse(fields[1]));
      cents.append(100 + cents.size());
    }
    return Table.create("orders", date, cents, customer);
  }

  private static List<String> lines(Table table) {
    var lines = new ArrayList<String>();
    lines.add(String.join(" ", table.columnNames()));
    for (int row = 0; row < table.rowCount(); row++) {
      var cells = new ArrayList<String>();
      for (var column : table.columns()) {
        cells.add(column.isMissing(row) ? "-" : String.valueOf(column.get(row)));
      }
      lines.add(String.join(" ", cells));
    }
    return lines;
  }

  private static void expect(String because, List<String> expected, String... orders) {
    Check.that("the names and rows of pivot(" + List.of(orders) + ")")
        .gives(expected, () -> lines(Cohorts.pivot(orders(List.of(orders)))))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("puts each customer into the month of the first order")
  void findsTheCohort() {
    expect(
        "ann and bob came in January, in the same month: two in the cohort",
        List.of("cohort 0", "2026-01 2"),
        "ann 2026-01-31",
        "bob 2026-01-01");
    expect(
        "the file is in no order: ann's first order is the one of January, although it stands last."
            + " In February she was there one month later",
        List.of("cohort 0 1", "2026-01 1 1"),
        "ann 2026-02-10",
        "ann 2026-01-20");
  }

  @Test
  @Tag("task:1")
  @DisplayName("counts customers, not orders")
  void countsCustomers() {
    expect(
        "ann placed three orders in January and is one customer",
        List.of("cohort 0", "2026-01 2"),
        "ann 2026-01-03",
        "ann 2026-01-03",
        "bob 2026-01-04",
        "ann 2026-01-28");
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives the cohorts in ascending order, and the same table for any order of rows")
  void sorts() {
    var orders =
        List.of(
            "cem 2026-03-01",
            "ann 2026-01-15",
            "cem 2026-04-01",
            "bob 2026-02-01",
            "ann 2026-03-31",
            "bob 2026-04-30");
    for (int seed = 1; seed <= 5; seed++) {
      var shuffled = new ArrayList<>(orders);
      Collections.shuffle(shuffled, new Random(seed));
      Check.that("the names and rows of pivot(" + shuffled + ")")
          .gives(
              List.of("cohort 0 1 2 3", "2026-01 1 0 1 0", "2026-02 1 0 1 -", "2026-03 1 1 - -"),
              () -> lines(Cohorts.pivot(orders(shuffled))))
          .because("the order of the rows in the file has nothing to say");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("counts months of the calendar")
  void countsMonths() {
    expect(
        "from the 31st of January to the 1st of February is a day, and one month of the calendar",
        List.of("cohort 0 1", "2026-01 1 1"),
        "ann 2026-01-31",
        "ann 2026-02-01");
    expect(
        "two orders 30 days apart, both in January, are in the same month",
        List.of("cohort 0", "2026-01 1"),
        "ann 2026-01-01",
        "ann 2026-01-31");
  }

  @Test
  @Tag("task:2")
  @DisplayName("goes over the end of the year")
  void goesOverTheYear() {
    expect(
        "from December to February are two months; nobody ordered in January",
        List.of("cohort 0 1 2", "2025-12 1 0 1"),
        "ann 2025-12-05",
        "ann 2026-02-05");
    expect(
        "a January is not the January of the year before",
        List.of(
            "cohort 0 1 2 3 4 5 6 7 8 9 10 11 12",
            "2025-01 1 0 0 0 0 0 0 0 0 0 0 0 0",
            "2026-01 1 - - - - - - - - - - - -"),
        "ann 2025-01-05",
        "bob 2026-01-05");
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps eleven columns in the order of numbers")
  void ordersColumns() {
    var orders =
        IntStream.rangeClosed(1, 12).mapToObj("ann 2026-%02d-15"::formatted).toArray(String[]::new);
    expect(
        "10 comes after 9, not after 1",
        List.of("cohort 0 1 2 3 4 5 6 7 8 9 10 11", "2026-01 1 1 1 1 1 1 1 1 1 1 1 1"),
        orders);
  }

  @Test
  @Tag("task:3")
  @DisplayName("writes 0 for a month in which nobody came back")
  void writesZero() {
    expect(
        "January's cohort had until March: nobody came back in February (0), ann did in March (1)."
            + " February's could have come back in March and did not: 0. What would be April is"
            + " missing (-)",
        List.of("cohort 0 1 2", "2026-01 1 0 1", "2026-02 1 0 -"),
        "ann 2026-01-05",
        "bob 2026-02-05",
        "ann 2026-03-05");
  }

  @Test
  @Tag("task:3")
  @DisplayName("has a column in which nobody ordered")
  void hasEmptyColumns() {
    expect(
        "nobody ordered one month after the first order. A column that is left out moves all that"
            + " stands to its right",
        List.of("cohort 0 1 2", "2026-01 2 0 1"),
        "ann 2026-01-05",
        "ann 2026-03-05",
        "bob 2026-01-06");
    expect(
        "the last month is March, by cem's order; the cohort of January has had two months since, in"
            + " which nobody came",
        List.of("cohort 0 1 2", "2026-01 1 0 0", "2026-03 1 - -"),
        "ann 2026-01-05",
        "cem 2026-03-05");
  }

  @Test
  @Tag("task:3")
  @DisplayName("leaves out whom nobody knows")
  void leavesOutTheUnknown() {
    expect(
        "orders without a customer are no customer, and do not make the data longer",
        List.of("cohort 0", "2026-01 1"),
        "- 2025-11-05",
        "ann 2026-01-05",
        "- 2026-01-06",
        "- 2026-04-06");
    expect("there is nobody", List.of("cohort"), "- 2026-01-05");
    expect("there is nothing", List.of("cohort"));
  }

  @Test
  @Tag("task:3")
  @DisplayName("leaves its argument alone")
  void leavesTheArgument() {
    var orders = orders(List.of("bob 2026-02-01", "- 2026-01-01", "ann 2026-01-01"));
    var before = lines(orders);
    Check.that("orders after pivot(orders)")
        .gives(
            before,
            () -> {
              Cohorts.pivot(orders);
              return lines(orders);
            })
        .because("a table that is changed is changed for everybody who holds it");
  }
}
