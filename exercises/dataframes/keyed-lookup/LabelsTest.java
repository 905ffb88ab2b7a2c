import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class LabelsTest {
  /** A table of lines such as "tea 300"; "tea -" has no price. */
  private static Table table(String name, List<String> lines) {
    var product = StringColumn.create("product");
    var cents = IntColumn.create("cents");
    for (var line : lines) {
      int space = line.lastIndexOf(' ');
      product.append(line.substring(0, space));
      var price = line.substring(space + 1);
      if (price.equals("-")) {
        cents.appendMissing();
      } else {
        cents.append(Integer.parseInt(price));
      }
    }
    return Table.create(name, product, cents);
  }

  private static List<String> rows(Table table) {
    var rows = new ArrayList<String>();
    for (int row = 0; row < table.rowCount(); row++) {
      var cells = new ArrayList<String>();
      for (var column : table.columns()) {
        cells.add(column.isMissing(row) ? "missing" : String.valueOf(column.get(row)));
      }
      rows.add(String.join(" ", cells));
    }
    return rows;
  }

  private static List<String> changes(List<String> yesterday, List<String> today) {
    return rows(Labels.changes(table("yesterday", yesterday), table("today", today)));
  }

  private static void expect(
      String because, List<String> expected, List<String> yesterday, List<String> today) {
    Check.that("the rows of changes(" + yesterday + ", " + today + ")")
        .gives(expected, () -> changes(yesterday, today))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("finds the one price that changed")
  void findsTheChange() {
    expect(
        "tea costs what it did; only its row has moved",
        List.of("mug 900 950"),
        List.of("tea 300", "mug 900"),
        List.of("mug 950", "tea 300"));
  }

  @Test
  @Tag("task:1")
  @DisplayName("finds nothing when only the order changed")
  void findsNothing() {
    expect(
        "the same prices in another order are no change, and prices above 127 are equal as"
            + " numbers although they are different Integer objects",
        List.of(),
        List.of("a 1", "b 2000", "c 300000", "d 2000"),
        List.of("d 2000", "c 300000", "b 2000", "a 1"));
    expect("nothing has nothing that changed", List.of(), List.of(), List.of());
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives the changes in order of the product")
  void sorts() {
    expect(
        "the printer puts the labels out in this order; capital letters come first, as String"
            + " compares",
        List.of("Mug 1 2", "a 5 6", "b 3 4"),
        List.of("b 3", "Mug 1", "a 5"),
        List.of("a 6", "b 4", "Mug 2"));
  }

  @Test
  @Tag("task:1")
  @DisplayName("has three columns with their types")
  void hasItsColumns() {
    for (var today : List.of(List.of("tea 300"), List.of("tea 310"))) {
      Check.that("the column names of changes([tea 300], " + today + ")")
          .gives(
              List.of("product", "before", "after"),
              () ->
                  Labels.changes(table("yesterday", List.of("tea 300")), table("today", today))
                      .columnNames())
          .because("the printer finds its columns by name, on a night without changes as well");
      Check.that("the column types of changes([tea 300], " + today + ")")
          .gives(
              List.of(ColumnType.STRING, ColumnType.INTEGER, ColumnType.INTEGER),
              () ->
                  List.of(
                      Labels.changes(table("yesterday", List.of("tea 300")), table("today", today))
                          .typeArray()))
          .because("prices are whole cents");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("agrees with a slow comparison on random tables")
  void agreesOnRandomTables() {
    for (int seed = 1; seed <= 20; seed++) {
      var random = new Random(seed);
      var yesterday = new ArrayList<String>();
      var today = new ArrayList<String>();
      var expected = new ArrayList<String>();
      for (int i = 100; i < 140; i++) {
        int price = 100 + random.nextInt(900);
        int change = random.nextInt(3) == 0 ? 1 : 0;
        yesterday.add("p" + i + " " + price);
        today.add("p" + i + " " + (price + change));
        if (change == 1) {
          expected.add("p" + i + " " + price + " " + (price + 1));
        }
      }
      Collections.shuffle(yesterday, random);
      Collections.shuffle(today, random);
      Check.that("the rows of changes() of 40 shuffled products, seed " + seed)
          .gives(expected, () -> changes(yesterday, today))
          .because("each product meets itself, wherever it stands");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("shows products that came and went")
  void showsBothSides() {
    expect(
        "a new product needs a label, and the label of one that is gone has to come off. A zero"
            + " would be printed as a price",
        List.of("mug 900 missing", "pot missing 2500"),
        List.of("tea 300", "mug 900"),
        List.of("pot 2500", "tea 300"));
    expect("everything is new", List.of("tea missing 300"), List.of(), List.of("tea 300"));
    expect("everything is gone", List.of("tea 300 missing"), List.of("tea 300"), List.of());
  }

  @Test
  @Tag("task:2")
  @DisplayName("tells a missing price from a known one")
  void tellsMissing() {
    expect(
        "the first price of mug is a change, and so is that of tea which nobody knows any more;"
            + " for pot nobody knew it before nor knows it now",
        List.of("mug missing 900", "tea 300 missing"),
        List.of("tea 300", "mug -", "pot -"),
        List.of("tea -", "mug 900", "pot -"));
    expect(
        "a new product without a price has nothing to print yet",
        List.of(),
        List.of("tea 300"),
        List.of("tea 300", "mug -"));
    expect(
        "a price of 0 is a price: the gift is free, not unknown",
        List.of("gift missing 0"),
        List.of("gift -"),
        List.of("gift 0"));
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a product that stands twice")
  void refusesDuplicates() {
    var twice = List.of("tea 300", "mug 900", "tea 300");
    for (var tables :
        List.of(List.of(twice, List.of("mug 900")), List.of(List.of("mug 900"), twice))) {
      Check.that("changes(" + tables.get(0) + ", " + tables.get(1) + ")")
          .throwsException(
              IllegalArgumentException.class, "tea", () -> changes(tables.get(0), tables.get(1)))
          .because("of two rows for tea nobody knows which one counts, even if they agree today");
    }
    var unknownTwice = List.of("tea -", "tea 300");
    Check.that("changes(" + unknownTwice + ", [])")
        .throwsException(
            IllegalArgumentException.class, "tea", () -> changes(unknownTwice, List.of()))
        .because("the first of the two has no price, and is a row for tea all the same");
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a product without a name")
  void refusesNoName() {
    Check.that("changes([ 300], []), where the product's name is missing")
        .throwsException(
            IllegalArgumentException.class, "product", () -> changes(List.of(" 300"), List.of()))
        .because("what has no name cannot be found again");
  }

  @Test
  @Tag("task:3")
  @DisplayName("takes further columns, and leaves the arguments alone")
  void leavesTheArguments() {
    var yesterday =
        Table.create(
            "yesterday",
            StringColumn.create("shelf", "b", "a"),
            IntColumn.create("cents", 300, 900),
            StringColumn.create("product", "tea", "mug"));
    var today = table("today", List.of("mug 950", "tea 300"));
    Check.that("changes() of a table with the columns shelf, cents, product")
        .gives(List.of("mug 900 950"), () -> rows(Labels.changes(yesterday, today)))
        .because("a column is found by its name; where it stands is a position, too");
    Check.that("the products of the argument afterwards")
        .gives(Arrays.asList("tea", "mug"), () -> yesterday.stringColumn("product").asList())
        .because("a table that is sorted in place is sorted for everybody who holds it");
  }
}
