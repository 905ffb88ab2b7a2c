import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class GapsTest {
  private static final Double GAP = null;

  private static DoubleColumn numbers(String name, Double... values) {
    var column = DoubleColumn.create(name);
    for (var value : values) {
      if (value == null) {
        column.appendMissing();
      } else {
        column.append(value.doubleValue());
      }
    }
    return column;
  }

  private static Table of(Double... values) {
    return Table.create("t", numbers("mm", values));
  }

  private static List<Object> values(Column<?> column) {
    var values = new ArrayList<Object>();
    for (int row = 0; row < column.size(); row++) {
      values.add(column.isMissing(row) ? "missing" : column.get(row));
    }
    return values;
  }

  private static void gives(
      String because, String call, Table table, Function<Table, Table> how, Object... expected) {
    Check.that("mm after %s of %s".formatted(call, values(table.column("mm"))))
        .gives(Arrays.asList(expected), () -> values(how.apply(table).column("mm")))
        .because(because);
  }

  private static void keepsTheTable(String call, Table table, Function<Table, Table> how) {
    var before = table.columns().stream().map(GapsTest::values).toList();
    Check.that("the columns after " + call)
        .gives(table.columnNames(), () -> how.apply(table).columnNames())
        .because("a strategy changes values, not the shape of the table");
    Check.that("the argument after " + call)
        .gives(
            before,
            () -> {
              how.apply(table);
              return table.columns().stream().map(GapsTest::values).toList();
            })
        .because("another report fills the same gaps in another way; it needs them as they were");
  }

  private static Table stations() {
    return Table.create(
        "stations",
        StringColumn.create("station", "a", "b", "a", "b", "a"),
        numbers("mm", 1.0, 10.0, GAP, GAP, 3.0),
        StringColumn.create("note", "", "x", "y", "", "z"));
  }

  @Test
  @Tag("task:1")
  @DisplayName("delete leaves out the rows of the column's gaps, and no others")
  void deletes() {
    gives(
        "rows with a gap are left out",
        "delete(t, \"mm\")",
        of(1.0, GAP, 3.0, GAP),
        table -> Gaps.delete(table, "mm"),
        1.0,
        3.0);
    Check.that("station after delete(stations, \"mm\"), where note has gaps of its own")
        .gives(
            List.of("a", "b", "a"), () -> values(Gaps.delete(stations(), "mm").column("station")))
        .because("a gap in another column is no reason; who asks for mm has no need of the notes");
    gives(
        "all gaps, no rows", "delete(t, \"mm\")", of(GAP, GAP), table -> Gaps.delete(table, "mm"));
    keepsTheTable("delete(stations, \"mm\")", stations(), table -> Gaps.delete(table, "mm"));
  }

  @Test
  @Tag("task:2")
  @DisplayName("fillMean takes the mean of what is there")
  void fillsTheMean() {
    Function<Table, Table> fill = table -> Gaps.fillMean(table, "mm");
    gives(
        "the mean of 2 and 4 is 3; a gap counts neither as a value nor as a zero",
        "fillMean(t, \"mm\")",
        of(2.0, GAP, 4.0),
        fill,
        2.0,
        3.0,
        4.0);
    gives("each gap gets it", "fillMean(t, \"mm\")", of(GAP, 5.0, GAP), fill, 5.0, 5.0, 5.0);
    gives(
        "of no values there is no mean, and 0 would be an invention",
        "fillMean(t, \"mm\")",
        of(GAP, GAP),
        fill,
        "missing",
        "missing");
    gives("no gap, no change", "fillMean(t, \"mm\")", of(1.0, 2.0), fill, 1.0, 2.0);
    gives("no rows", "fillMean(t, \"mm\")", of(), fill);
    keepsTheTable("fillMean(stations, \"mm\")", stations(), fill);
  }

  @Test
  @Tag("task:3")
  @DisplayName("fillMeanBy takes the mean of the group")
  void fillsTheMeanOfTheGroup() {
    Function<Table, Table> fill = table -> Gaps.fillMeanBy(table, "mm", "station");
    gives(
        "station a has 1 and 3, station b has 10: a gap of a is 2, one of b is 10",
        "fillMeanBy(stations, \"mm\", \"station\")",
        stations(),
        fill,
        1.0,
        10.0,
        2.0,
        10.0,
        3.0);
    var silent =
        Table.create(
            "t", StringColumn.create("station", "a", "b", "a"), numbers("mm", 1.0, GAP, 3.0));
    gives(
        "station b never sent anything; the mean of all values, 2, is the best there is. The mean of"
            + " what was filled in before would count some values twice",
        "fillMeanBy(t, \"mm\", \"station\")",
        silent,
        fill,
        1.0,
        2.0,
        3.0);
    var uneven =
        Table.create(
            "t",
            StringColumn.create("station", "a", "a", "b", "c"),
            numbers("mm", GAP, 6.0, 0.0, GAP));
    gives(
        "station c takes the mean of 6 and 0, the two values that were measured. The 6 that a's gap"
            + " got is none of them",
        "fillMeanBy(t, \"mm\", \"station\")",
        uneven,
        fill,
        6.0,
        6.0,
        0.0,
        3.0);
    var nothing =
        Table.create("t", StringColumn.create("station", "a", "b"), numbers("mm", GAP, GAP));
    gives(
        "nobody knows anything",
        "fillMeanBy(t, \"mm\", \"station\")",
        nothing,
        fill,
        "missing",
        "missing");
    keepsTheTable("fillMeanBy(stations, \"mm\", \"station\")", stations(), fill);
  }

  @Test
  @Tag("task:4")
  @DisplayName("fillForward carries the last value on, for a while")
  void fillsForward() {
    gives(
        "one row may be filled; the second of the gap stays",
        "fillForward(t, \"mm\", 1)",
        of(2.0, GAP, GAP, 4.0),
        table -> Gaps.fillForward(table, "mm", 1),
        2.0,
        2.0,
        "missing",
        4.0);
    gives(
        "before the first value there is nothing to carry on; the next one was not known then",
        "fillForward(t, \"mm\", 3)",
        of(GAP, 2.0, GAP),
        table -> Gaps.fillForward(table, "mm", 3),
        "missing",
        2.0,
        2.0);
    gives(
        "the count begins anew with each gap",
        "fillForward(t, \"mm\", 2)",
        of(1.0, GAP, GAP, GAP, 5.0, GAP, GAP),
        table -> Gaps.fillForward(table, "mm", 2),
        1.0,
        1.0,
        1.0,
        "missing",
        5.0,
        5.0,
        5.0);
    gives(
        "0 rows may be filled, so none is",
        "fillForward(t, \"mm\", 0)",
        of(1.0, GAP),
        table -> Gaps.fillForward(table, "mm", 0),
        1.0,
        "missing");
    keepsTheTable(
        "fillForward(stations, \"mm\", 9)", stations(), table -> Gaps.fillForward(table, "mm", 9));
  }

  private static Table notes(String... notes) {
    return Table.create("t", StringColumn.create("mm", notes));
  }

  @Test
  @Tag("task:5")
  @DisplayName("fillUnknown says so")
  void fillsUnknown() {
    Function<Table, Table> fill = table -> Gaps.fillUnknown(table, "mm");
    gives(
        "a gap that has a name can be counted, grouped and filtered",
        "fillUnknown(t, \"mm\")",
        notes("rain", "", "sun", ""),
        fill,
        "rain",
        "unknown",
        "sun",
        "unknown");
    gives(
        "another case is another value",
        "fillUnknown(t, \"mm\")",
        notes("Unknown", ""),
        fill,
        "Unknown",
        "unknown");
    Check.that("fillUnknown of [rain, unknown, missing] in the column mm")
        .throwsException(
            IllegalArgumentException.class, "mm", () -> fill.apply(notes("rain", "unknown", "")))
        .because("somebody wrote unknown, and somebody wrote nothing; that would be lost");
    keepsTheTable(
        "fillUnknown(stations, \"note\")", stations(), table -> Gaps.fillUnknown(table, "note"));
  }
}
