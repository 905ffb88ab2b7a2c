import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ValidatedJoinTest {
  /** The orders of lines such as "ann 100"; "- 100" has no customer. */
  private static Table orders(List<String> lines) {
    var customer = StringColumn.create("customer");
    var cents = IntColumn.create("cents");
    for (var line : lines) {
      var fields = line.split(" ");
      customer.append(fields[0].equals("-") ? "" : fields[0]);
      cents.append(Integer.parseInt(fields[1]));
    }
    return Table.create("orders", customer, cents);
  }

  /** The customers of lines such as "ann Graz"; "ann -" has no city. */
  private static Table customers(List<String> lines) {
    var customer = StringColumn.create("customer");
    var city = StringColumn.create("city");
    for (var line : lines) {
      var fields = line.split(" ");
      customer.append(fields[0].equals("-") ? "" : fields[0]);
      city.append(fields[1].equals("-") ? "" : fields[1]);
    }
    return Table.create("customers", customer, city);
  }

  private static List<String> rows(Table table) {
    var rows = new ArrayList<String>();
    for (int row = 0; row < table.rowCount(); row++) {
      var cells = new ArrayList<String>();
      for (var column : table.columns()) {
        cells.add(column.isMissing(row) ? "-" : String.valueOf(column.get(row)));
      }
      rows.add(String.join(" ", cells));
    }
    return rows;
  }

  private static List<String> joined(List<String> left, List<String> right, Cardinality promised) {
    return rows(ValidatedJoin.join(orders(left), customers(right), "customer", promised));
  }

  private static String call(List<String> left, List<String> right, Cardinality promised) {
    return "join(orders %s, customers %s, \"customer\", %s)".formatted(left, right, promised);
  }

  private static void expect(
      String because,
      List<String> expected,
      List<String> left,
      List<String> right,
      Cardinality promised) {
    Check.that("the rows of " + call(left, right, promised))
        .gives(expected, () -> joined(left, right, promised))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("pairs rows by their key, in the left's order")
  void pairs() {
    expect(
        "each order gets the city of its customer; where the rows stand does not matter",
        List.of("ann 100 Graz", "eve 200 Linz", "ann 300 Graz"),
        List.of("ann 100", "eve 200", "ann 300"),
        List.of("eve Linz", "ann Graz"),
        Cardinality.MANY_TO_ONE);
    expect("no rows, no pairs", List.of(), List.of(), List.of(), Cardinality.ONE_TO_ONE);
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps rows without a partner, in their place")
  void keepsTheLonely() {
    expect(
        "bob's order is revenue although nobody knows his city. It stays in its place and its city is"
            + " missing (-)",
        List.of("bob 100 -", "ann 200 Graz", "bob 300 -", "cem 400 Bern"),
        List.of("bob 100", "ann 200", "bob 300", "cem 400"),
        List.of("ann Graz", "dan Bonn", "cem Bern"),
        Cardinality.MANY_TO_ONE);
    expect(
        "nobody is known",
        List.of("ann 1 -", "bob 2 -"),
        List.of("ann 1", "bob 2"),
        List.of(),
        Cardinality.ONE_TO_ONE);
    Check.that("the column cities of join(orders [ann 1, bob 2], cities [ann 9], MANY_TO_ONE)")
        .gives(
            List.of("ann 1 9", "bob 2 -"),
            () -> {
              var cities =
                  Table.create(
                      "cities",
                      StringColumn.create("customer", "ann"),
                      IntColumn.create("cities", new int[] {9}));
              return rows(
                  ValidatedJoin.join(
                      orders(List.of("ann 1", "bob 2")),
                      cities,
                      "customer",
                      Cardinality.MANY_TO_ONE));
            })
        .because("a number that nobody knows is missing, not 0");
  }

  @Test
  @Tag("task:1")
  @DisplayName("has the columns of both with their types, and the key once")
  void hasTheColumns() {
    var left =
        Table.create("left", IntColumn.create("n", new int[] {1}), StringColumn.create("id", "a"));
    for (var right :
        List.of(
            Table.create("r", DateColumn.create("day"), StringColumn.create("id")),
            Table.create(
                "r",
                DateColumn.create("day", java.time.LocalDate.of(2026, 1, 31)),
                StringColumn.create("id", "a")))) {
      Check.that(
              "names and types of join(left[n, id], right[day, id] of %d rows, \"id\", ONE_TO_ONE)"
                  .formatted(right.rowCount()))
          .gives(
              List.of(
                  "n", "id", "day", ColumnType.INTEGER, ColumnType.STRING, ColumnType.LOCAL_DATE),
              () -> {
                var result = ValidatedJoin.join(left, right, "id", Cardinality.ONE_TO_ONE);
                var all = new ArrayList<Object>(result.columnNames());
                all.addAll(List.of(result.typeArray()));
                return all;
              })
          .because("the left's columns, then the right's without its key, whatever is in them");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses a name that stands in both tables")
  void refusesNames() {
    var left = orders(List.of("ann 100"));
    var right = orders(List.of("ann 90"));
    Check.that("join(orders[customer, cents], refunds[customer, cents], \"customer\", ONE_TO_ONE)")
        .throwsException(
            IllegalArgumentException.class,
            "cents",
            () -> ValidatedJoin.join(left, right, "customer", Cardinality.ONE_TO_ONE))
        .because("of two columns called cents nobody knows afterwards which one is the order's");
  }

  @Test
  @Tag("task:1")
  @DisplayName("leaves its arguments alone")
  void leavesTheArguments() {
    var left = orders(List.of("eve 2", "ann 1"));
    var right = customers(List.of("eve Linz", "ann Graz"));
    ValidatedJoin.join(left, right, "customer", Cardinality.ONE_TO_ONE);
    Check.that("orders [eve 2, ann 1] after the join")
        .gives(List.of("eve 2", "ann 1"), () -> rows(left))
        .because("a table that changes in a join changes for everybody who holds it");
    Check.that("customers [eve Linz, ann Graz] after the join")
        .gives(List.of("eve Linz", "ann Graz"), () -> rows(right))
        .because("a table that changes in a join changes for everybody who holds it");
  }

  @Test
  @Tag("task:2")
  @DisplayName("gives a row once for each partner")
  void severalPartners() {
    expect(
        "ann has two addresses: her order stands there twice, in the order of the addresses",
        List.of("ann 100 Wien", "ann 100 Graz", "bob 200 -"),
        List.of("ann 100", "bob 200"),
        List.of("ann Wien", "eve Linz", "ann Graz"),
        Cardinality.ONE_TO_MANY);
    expect(
        "two orders and two addresses are four rows, the left's order first. That is what m:m means",
        List.of("ann 100 Wien", "ann 100 Graz", "ann 200 Wien", "ann 200 Graz"),
        List.of("ann 100", "ann 200"),
        List.of("ann Wien", "ann Graz"),
        Cardinality.MANY_TO_MANY);
  }

  @Test
  @Tag("task:2")
  @DisplayName("agrees with two nested loops on random tables")
  void agreesWithLoops() {
    for (int seed = 1; seed <= 10; seed++) {
      var random = new Random(seed);
      var left = new ArrayList<String>();
      var right = new ArrayList<String>();
      for (int i = 0; i < 30; i++) {
        left.add("c" + random.nextInt(12) + " " + i);
        right.add("c" + random.nextInt(15) + " city" + i);
      }
      var expected = new ArrayList<String>();
      for (var order : left) {
        var name = order.split(" ")[0];
        var found = right.stream().filter(line -> line.startsWith(name + " ")).toList();
        found.forEach(line -> expected.add(order + " " + line.split(" ")[1]));
        if (found.isEmpty()) {
          expected.add(order + " -");
        }
      }
      Check.that("the rows of a MANY_TO_MANY join of 30 random orders, seed " + seed)
          .gives(expected, () -> joined(left, right, Cardinality.MANY_TO_MANY))
          .because("each order meets each row of its customer, and no other");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a key that stands twice on a side of one")
  void refusesDuplicates() {
    var once = List.of("ann 1", "bob 2");
    var twice = List.of("bob 1", "ann 2", "ann 3");
    var cities = List.of("ann Graz", "bob Bonn");
    var doubled = List.of("bob Bonn", "ann Graz", "ann Graz");
    for (var promised : EnumSet.of(Cardinality.ONE_TO_ONE, Cardinality.MANY_TO_ONE)) {
      refuses("customers", "ann", "2", once, doubled, promised);
    }
    for (var promised : EnumSet.of(Cardinality.ONE_TO_ONE, Cardinality.ONE_TO_MANY)) {
      refuses("orders", "ann", "2", twice, cities, promised);
    }
    expect(
        "MANY_TO_ONE promises nothing about the left",
        List.of("bob 1 Bonn", "ann 2 Graz", "ann 3 Graz"),
        twice,
        cities,
        Cardinality.MANY_TO_ONE);
    expect(
        "ONE_TO_MANY promises nothing about the right",
        List.of("ann 1 Graz", "ann 1 Graz", "bob 2 Bonn"),
        once,
        doubled,
        Cardinality.ONE_TO_MANY);
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses it even if the number of rows comes out right, or nobody asks for the key")
  void refusesTheQuietOnes() {
    refuses(
        "customers",
        "eve",
        "3",
        List.of("ann 1"),
        List.of("ann Graz", "eve Linz", "eve Rom", "eve Bern"),
        Cardinality.MANY_TO_ONE);
    refuses(
        "orders",
        "zoe",
        "4",
        List.of("zoe 1", "zoe 2", "zoe 3", "zoe 4"),
        List.of("ann Graz"),
        Cardinality.ONE_TO_MANY);
  }

  @Test
  @Tag("task:3")
  @DisplayName("takes keys that differ by their letters for different ones")
  void tellsLetters() {
    expect(
        "Ann and ann are two keys, as in SQL; nobody has said that they are the same person",
        List.of("Ann 1 -", "ann 2 Graz"),
        List.of("Ann 1", "ann 2"),
        List.of("ann Graz"),
        Cardinality.ONE_TO_ONE);
  }

  private static void refuses(
      String table,
      String key,
      String times,
      List<String> left,
      List<String> right,
      Cardinality promised) {
    for (var word : List.of(table, key, times)) {
      Check.that(call(left, right, promised))
          .throwsException(
              IllegalArgumentException.class, word, () -> joined(left, right, promised))
          .because(
              "%s stands %s times in %s, which was promised not to happen. Table, key and number are"
                      .formatted(key, times, table)
                  + " what somebody needs who has to look for the cause at night");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("says no before it makes the rows")
  void refusesFirst() {
    var many = Collections.nCopies(40_000, "ann 1");
    var cities = Collections.nCopies(40_000, "ann Graz");
    Check.that("join(orders of 40,000 times ann, customers of 40,000 times ann, MANY_TO_ONE)")
        .throwsException(
            IllegalArgumentException.class,
            "40000",
            () -> joined(many, cities, Cardinality.MANY_TO_ONE))
        .because(
            "these are 1,600,000,000 pairs. A check that comes after the join comes after the"
                + " OutOfMemoryError");
  }

  @Test
  @Tag("task:5")
  @DisplayName("lets missing keys meet nobody")
  void missingMeetsNobody() {
    expect(
        "an order without a customer belongs to nobody, least of all to the customer without a name",
        List.of("- 100 -", "ann 200 Graz", "- 300 -"),
        List.of("- 100", "ann 200", "- 300"),
        List.of("- Nowhere", "ann Graz"),
        Cardinality.MANY_TO_ONE);
  }

  @Test
  @Tag("task:5")
  @DisplayName("takes no missing key for a duplicate")
  void missingIsNoDuplicate() {
    expect(
        "two unknown keys are not the same key: nothing is broken",
        List.of("- 100 -", "- 200 -"),
        List.of("- 100", "- 200"),
        List.of("- Graz", "- Linz"),
        Cardinality.ONE_TO_ONE);
  }

  @Test
  @Tag("task:5")
  @DisplayName("keeps what is missing in other columns missing")
  void keepsMissing() {
    expect(
        "ann is known, her city is not",
        List.of("ann 100 -"),
        List.of("ann 100"),
        List.of("ann -"),
        Cardinality.ONE_TO_ONE);
  }
}
