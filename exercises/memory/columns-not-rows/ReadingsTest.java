import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ReadingsTest {
  private static final int MANY = 100_000;

  @Test
  @Tag("task:1")
  @DisplayName("gives back one row")
  void givesBackOne() {
    givesBack(List.of(new Reading(7, 1_000, 21.5, true)));
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives back rows in their order, equal ones too")
  void givesBackInOrder() {
    givesBack(
        List.of(
            new Reading(9, 3_000, 1.25, false),
            new Reading(7, 1_000, 21.5, true),
            new Reading(7, 1_000, 21.5, true)));
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives back extreme values exactly")
  void givesBackExtremes() {
    givesBack(
        List.of(
            new Reading(Integer.MIN_VALUE, Long.MIN_VALUE, Double.MIN_VALUE, true),
            new Reading(Integer.MAX_VALUE, Long.MAX_VALUE, -0.0, false),
            new Reading(0, 1L << 40, Double.NaN, true),
            new Reading(-1, -1, 0.1 + 0.2, true)));
  }

  @Test
  @Tag("task:1")
  @DisplayName("holds no rows, or a thousand random ones")
  void givesBackAnyNumber() {
    givesBack(List.of());
    var rows = rows(1_000);
    var readings = Readings.of(rows);
    Check.that("Readings.of(1,000 rows of new Random(31)).size()")
        .gives(1_000, readings::size)
        .because("each row counts");
    for (var row = 0; row < rows.size(); row++) {
      var at = row;
      Check.that("get(" + at + ") of 1,000 rows of new Random(31)")
          .gives(rows.get(at), () -> readings.get(at))
          .because("every value comes back exactly as it went in");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("does not follow later changes to the list")
  void keepsItsOwnCopy() {
    Check.that("Readings.of(rows), then rows.set(0, another reading), then get(0)")
        .gives(
            new Reading(7, 1_000, 21.5, true),
            () -> {
              var rows = new ArrayList<>(List.of(new Reading(7, 1_000, 21.5, true)));
              var readings = Readings.of(rows);
              rows.set(0, new Reading(8, 2_000, 0.5, false));
              return readings.get(0);
            })
        .because("the list belongs to the caller; what went in at the start is what was measured");
  }

  @Test
  @Tag("task:2")
  @DisplayName("averages the valid rows")
  void averagesValid() {
    averages(25.0, reading(20.0, true), reading(30.0, true), reading(99.9, false));
    averages(-3.5, reading(-3.5, true));
    averages(20.0, reading(20.0, true), reading(Double.NaN, false));
  }

  @Test
  @Tag("task:2")
  @DisplayName("answers 0.0 if no row is valid")
  void averagesNothing() {
    averages(0.0, reading(99.9, false), reading(98.9, false));
    averages(0.0);
  }

  @Test
  @Tag("task:3")
  @DisplayName("100,000 rows retain at most 55 percent of the list")
  void retainsLittle() {
    Check.retains("Readings.of(100,000 rows)", ReadingsTest::complete)
        .atMostShareOf(0.55, "an ArrayList of the same rows", () -> rows(MANY))
        .because(
            "a row of 21 bytes of data lies in an object of 40, with a reference of 4 to it. If your"
                + " columns are larger than that, look at what they hold: values, or references to"
                + " boxes? And is a row kept anywhere?");
  }

  @Test
  @Tag("task:4")
  @DisplayName("the mean allocates next to nothing")
  void averagesWithoutAllocating() {
    var readings = complete();
    Check.allocates("meanOfValid() of 100,000 rows", readings::meanOfValid)
        .atMost(64)
        .because(
            "the values lie in two arrays already. Whoever makes a Reading or a Double for each row"
                + " makes megabytes of garbage for each dashboard that asks");
  }

  @Test
  @Tag("task:5")
  @DisplayName("100,000 rows retain at most 46 percent of the list")
  void retainsLess() {
    Check.retains("Readings.of(100,000 rows)", ReadingsTest::complete)
        .atMostShareOf(0.46, "an ArrayList of the same rows", () -> rows(MANY))
        .because("a yes or no needs a bit, and a boolean in an array takes a byte");
  }

  /** Columns that are proven to hold the data: an empty object is small, too. */
  private static Readings complete() {
    var rows = rows(MANY);
    var readings = Readings.of(rows);
    for (var row = 0; row < MANY; row += 997) {
      if (!rows.get(row).equals(readings.get(row))) {
        throw new IllegalStateException("get(" + row + ") is wrong: pass task 1 first");
      }
    }
    return readings;
  }

  private static void givesBack(List<Reading> rows) {
    Check.that("Readings.of(" + rows + "), all rows read back")
        .gives(
            rows,
            () -> {
              var readings = Readings.of(rows);
              var back = new ArrayList<Reading>();
              for (var row = 0; row < readings.size(); row++) {
                back.add(readings.get(row));
              }
              return back;
            })
        .because("row i is element i of every column, and every value comes back exactly");
  }

  private static void averages(double expected, Reading... rows) {
    Check.that("Readings.of(" + List.of(rows) + ").meanOfValid()")
        .gives(expected, () -> Readings.of(List.of(rows)).meanOfValid())
        .because("only rows that are valid count, in the sum and in the number to divide by");
  }

  private static Reading reading(double celsius, boolean valid) {
    return new Reading(7, 1_000, celsius, valid);
  }

  private static ArrayList<Reading> rows(int count) {
    var random = new Random(31);
    var rows = new ArrayList<Reading>(count);
    for (var row = 0; row < count; row++) {
      rows.add(
          new Reading(
              random.nextInt(),
              random.nextLong(),
              random.nextGaussian() * 15,
              random.nextInt(10) > 0));
    }
    return rows;
  }
}
