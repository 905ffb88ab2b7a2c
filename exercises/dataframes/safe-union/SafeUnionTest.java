import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class SafeUnionTest {
  private static Column<?> text(String name, String... values) {
    return StringColumn.create(name, values);
  }

  private static Column<?> ints(String name, int... values) {
    return IntColumn.create(name, values);
  }

  private static Table sales(String name, String shop, int cents) {
    return Table.create(name, text("shop", shop), ints("cents", cents));
  }

  /** A table in words: its columns with their types, and its rows. */
  private static List<String> all(Table table) {
    var lines = new ArrayList<String>();
    lines.add(
        String.join(" ", table.columns().stream().map(c -> c.name() + ":" + c.type()).toList()));
    for (int row = 0; row < table.rowCount(); row++) {
      var cells = new ArrayList<String>();
      for (var column : table.columns()) {
        cells.add(column.isMissing(row) ? "-" : String.valueOf(column.get(row)));
      }
      lines.add(String.join(" ", cells));
    }
    return lines;
  }

  private static String shown(List<Table> parts) {
    return String.join(", ", parts.stream().map(part -> part.name() + part.columnNames()).toList());
  }

  private static void expect(String because, List<String> expected, Table... parts) {
    var list = List.of(parts);
    Check.that("the union of " + shown(list))
        .gives(expected, () -> all(SafeUnion.union(list)))
        .because(because);
  }

  /** The words are in the message. */
  private static void refuses(String because, List<String> words, Table... parts) {
    var list = List.of(parts);
    for (var word : words) {
      Check.that("the union of " + shown(list))
          .throwsException(IllegalArgumentException.class, word, () -> SafeUnion.union(list))
          .because(because);
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("puts the rows of the parts one below the other")
  void stacks() {
    expect(
        "the rows of graz, then those of linz, then those of wien",
        List.of("shop:STRING cents:INTEGER", "c 3", "a 1", "b 2"),
        sales("graz", "c", 3),
        sales("linz", "a", 1),
        sales("wien", "b", 2));
    expect(
        "one part is a union, too",
        List.of("shop:STRING cents:INTEGER", "a 1"),
        sales("graz", "a", 1));
  }

  @Test
  @Tag("task:1")
  @DisplayName("matches columns by name, not by place")
  void matchesByName() {
    expect(
        "linz has its columns in another order; the first part's order holds",
        List.of("from:STRING to:STRING", "Graz Linz", "Wien Rom"),
        Table.create("graz", text("from", "Graz"), text("to", "Linz")),
        Table.create("linz", text("to", "Rom"), text("from", "Wien")));
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps duplicates and what is missing")
  void keepsAll() {
    expect(
        "two equal rows are two sales; SQL's UNION would drop one, UNION ALL keeps both",
        List.of("shop:STRING cents:INTEGER", "a 1", "a 1", "a 1"),
        Table.create("graz", text("shop", "a", "a"), ints("cents", 1, 1)),
        sales("linz", "a", 1));
    expect(
        "what nobody knows (-) stays unknown",
        List.of("shop:STRING cents:INTEGER", "- 1", "b -"),
        sales("graz", "", 1),
        sales("linz", "b", Integer.MIN_VALUE));
  }

  @Test
  @Tag("task:1")
  @DisplayName("takes parts without rows, and columns of any type")
  void takesEmptyParts() {
    expect(
        "a shop that sold nothing sends no rows; the schema is right",
        List.of("shop:STRING cents:INTEGER", "b 2"),
        sales("graz", "x", 1).emptyCopy(),
        sales("linz", "b", 2));
    var day = java.time.LocalDate.of(2026, 11, 27);
    expect(
        "dates and longs are columns like others",
        List.of("day:LOCAL_DATE n:LONG", "2026-11-27 5000000000", "2026-11-28 6"),
        Table.create(
            "graz",
            DateColumn.create("day", day),
            LongColumn.create("n", new long[] {5_000_000_000L})),
        Table.create(
            "linz",
            DateColumn.create("day", day.plusDays(1)),
            LongColumn.create("n", new long[] {6})));
  }

  @Test
  @Tag("task:1")
  @DisplayName("stacks a thousand parts")
  void stacksMany() {
    var parts = IntStream.range(0, 1_000).mapToObj(i -> sales("p" + i, "s" + i, i)).toList();
    Check.that("the rows of the union of 1,000 tables of a row each")
        .gives(1_000, () -> SafeUnion.union(parts).rowCount())
        .because("each part has one row");
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses one more column")
  void refusesMore() {
    refuses(
        "what the first part has no place for would be lost without a word",
        List.of("linz", "discount"),
        sales("graz", "a", 1),
        Table.create("linz", ints("cents", 2), text("shop", "b"), ints("discount", 5)));
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses a column that is not there")
  void refusesLess() {
    refuses(
        "a column filled with missing values is an invention, if a convenient one",
        List.of("linz", "cents"),
        sales("graz", "a", 1),
        Table.create("linz", text("shop", "b")));
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses another type")
  void refusesTypes() {
    refuses(
        "a sum of whole cents and one of something else are not the same; which is right, a person"
            + " has to say",
        List.of("linz", "cents", "DOUBLE", "INTEGER"),
        sales("graz", "a", 1),
        Table.create("linz", text("shop", "b"), DoubleColumn.create("cents", new double[] {2.5})));
    refuses(
        "dates as text are another type, even if both can be read by a person",
        List.of("wien", "day", "STRING", "LOCAL_DATE"),
        Table.create("graz", DateColumn.create("day", java.time.LocalDate.EPOCH)),
        Table.create("linz", DateColumn.create("day", java.time.LocalDate.EPOCH)),
        Table.create("wien", text("day", "1970-01-01")));
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses a name in other letters")
  void refusesLetters() {
    refuses(
        "Cents is not cents: whoever reads the file by name would not find it. Tablesaw's column(name)"
            + " does not mind the letters, so ask columnNames()",
        List.of("linz", "Cents"),
        sales("graz", "a", 1),
        Table.create("linz", text("shop", "b"), ints("Cents", 2)));
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses a part without rows that has another schema, and no parts")
  void refusesEmptyOnes() {
    refuses(
        "tomorrow this part has rows; the mistake is there today",
        List.of("linz", "discount"),
        sales("graz", "a", 1),
        Table.create("linz", text("shop"), IntColumn.create("cents"), text("discount")));
    refuses("without a part there is no schema", List.of(""));
    refuses(
        "the first part says what the schema is, whether it has rows or not",
        List.of("linz", "discount"),
        sales("graz", "a", 1).emptyCopy(),
        Table.create("linz", text("shop", "b"), ints("cents", 2), ints("discount", 5)));
  }

  @Test
  @Tag("task:3")
  @DisplayName("names each mistake of each part")
  void tellsAll() {
    var linz = Table.create("linz", text("shop", "b"), text("cents", "2"), ints("discount", 5));
    var wien = Table.create("wien", ints("cents", 3), ints("till", 5));
    refuses(
        "three shops are wrong in five ways. Who is told of one a night needs five nights",
        List.of("linz", "cents", "STRING", "discount", "wien", "shop", "till", "rom", "Shop"),
        sales("graz", "a", 1),
        linz,
        wien,
        Table.create("rom", text("Shop", "d"), ints("cents", 4)));
  }

  @Test
  @Tag("task:3")
  @DisplayName("says nothing of what is right")
  void tellsNoMore() {
    var parts =
        List.of(
            sales("graz", "a", 1),
            Table.create("linz", text("shop", "b"), ints("cents", 2), ints("discount", 5)),
            sales("bern", "b", 2));
    for (var right : List.of("graz", "bern", "shop", "cents")) {
      Check.that("the message of the union of " + shown(parts))
          .satisfies(
              "without the word " + right,
              message -> !message.contains(right),
              () -> {
                try {
                  return "no exception, but a table of " + SafeUnion.union(parts).name() + right;
                } catch (IllegalArgumentException e) {
                  return String.valueOf(e.getMessage());
                }
              })
          .because(
              "only linz and discount are wrong; who reads on looks for a fault where none is");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("does not change the parts")
  void leavesTheParts() {
    var graz = sales("graz", "a", 1);
    var linz = sales("linz", "b", 2);
    SafeUnion.union(List.of(graz, linz));
    Check.that("graz after the union of graz and linz")
        .gives(List.of("shop:STRING cents:INTEGER", "a 1"), () -> all(graz))
        .because(
            "the first part is somebody's table: whoever runs the union twice would have linz twice");
    var odd =
        Table.create("odd", text("shop", "b"), DoubleColumn.create("cents", new double[] {2}));
    try {
      SafeUnion.union(List.of(graz, odd));
    } catch (IllegalArgumentException refused) {
      // as it must; the parts are looked at below
    }
    Check.that("the number of values in graz's columns after a union with odd was refused")
        .gives(List.of(1, 1), () -> graz.columns().stream().map(Column::size).toList())
        .because("columns of different lengths are no table any more");
  }

  @Test
  @Tag("task:4")
  @DisplayName("gives a table of its own")
  void givesItsOwn() {
    var graz = sales("graz", "a", 1);
    var result = SafeUnion.union(List.of(graz));
    result.intColumn("cents").set(0, 99);
    Check.that("cents of graz, after cents of union([graz]) was set to 99")
        .gives(1, () -> graz.intColumn("cents").get(0))
        .because("who changes the result means the result, also when there was one part");
  }
}
