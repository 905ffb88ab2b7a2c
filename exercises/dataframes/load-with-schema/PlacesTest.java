import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class PlacesTest {
  private static String csv(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static String call(String... lines) {
    return "Places.load(\"" + String.join("\\n", lines) + "\")";
  }

  /** The rows as text, with the word missing where a value is. */
  private static List<List<String>> rows(Table table) {
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < table.rowCount(); row++) {
      int index = row;
      rows.add(
          table.columns().stream()
              .map(column -> column.isMissing(index) ? "missing" : column.getString(index))
              .toList());
    }
    return rows;
  }

  private static void expect(String because, List<List<String>> rows, String... lines) {
    Check.that("the rows of " + call(lines))
        .gives(rows, () -> rows(Places.load(csv(lines))))
        .because(because);
  }

  private static void refused(String part, String because, String... lines) {
    Check.that(call(lines))
        .throwsException(
            IllegalArgumentException.class, part, () -> Places.load(csv(lines)).rowCount())
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps the zeros of a post code")
  void keepsZeros() {
    expect(
        "a post code is a name made of digits: nobody adds two of them, and 501 is another one",
        List.of(List.of("00501", "US", "12"), List.of("90210", "US", "21741")),
        "zip,country,population",
        "00501,US,12",
        "90210,US,21741");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps NA, null and other words that stand for nothing elsewhere")
  void keepsWords() {
    expect(
        "NA is Namibia, and a field that says null has said something. Tablesaw takes some words"
            + " for missing values unless you tell it which; here only an empty field is one",
        List.of(List.of("10001", "NA", "1"), List.of("null", "N/A", "2"), List.of("*", "NaN", "3")),
        "zip,country,population",
        "10001,NA,1",
        "null,N/A,2",
        "*,NaN,3");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps text that looks like a date, a truth or a number")
  void keepsLookalikes() {
    expect(
        "the type is what the schema says, not what the values look like",
        List.of(List.of("2026-11-20", "true", "1"), List.of("1e3", "false", "2")),
        "zip,country,population",
        "2026-11-20,true,1",
        "1e3,false,2");
  }

  @Test
  @Tag("task:2")
  @DisplayName("has three columns with their types, in order")
  void hasTheSchema() {
    var lines = new String[] {"population,note,country,zip", "7,new,FR,75001"};
    Check.that("the column names of " + call(lines))
        .gives(List.of("zip", "country", "population"), () -> Places.load(csv(lines)).columnNames())
        .because("whoever reads the table relies on the schema, not on the file of the day");
    Check.that("the column types of " + call(lines))
        .gives(
            List.of(ColumnType.STRING, ColumnType.STRING, ColumnType.INTEGER),
            () -> List.of(Places.load(csv(lines)).typeArray()))
        .because("the schema says STRING, STRING, INTEGER");
    expect("each value belongs to its column's name", List.of(List.of("75001", "FR", "7")), lines);
  }

  @Test
  @Tag("task:2")
  @DisplayName("knows a missing population from none")
  void knowsMissing() {
    expect(
        "an empty field says that nobody knows; 0 says that nobody lives there. A mean over"
            + " zeros that were never counted is wrong",
        List.of(
            List.of("04100", "NA", "missing"),
            List.of("missing", "DE", "0"),
            List.of("1", "missing", "-5")),
        "zip,country,population",
        "04100,NA,",
        ",DE,0",
        "1,,-5");
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps its types when the file gives nothing to guess from")
  void keepsTypesOfNothing() {
    for (var lines :
        List.of(
            new String[] {"zip,country,population"},
            new String[] {"zip,country,population", "1,DE,", "2,DE,"})) {
      Check.that("the column types of " + call(lines))
          .gives(
              List.of(ColumnType.STRING, ColumnType.STRING, ColumnType.INTEGER),
              () -> List.of(Places.load(csv(lines)).typeArray()))
          .because("an empty night is a night as well; the next step finds the columns it knows");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("names a column that is not there")
  void namesTheColumn() {
    refused(
        "country",
        "whoever gets the message at night must know what to ask the other team for",
        "zip,population",
        "75001,7");
    refused(
        "population",
        "Population with a capital letter is another name; a schema that bends is none",
        "zip,country,Population",
        "75001,FR,7");
  }

  @Test
  @Tag("task:3")
  @DisplayName("names line and value of a population that is no whole number")
  void namesTheValue() {
    var good = "75001,FR,7";
    for (var bad : List.of("12x", "1.5", "2147483648", "n/a", "1 000")) {
      var lines = new String[] {"zip,country,population", good, "75002,FR," + bad, good};
      refused(
          "line 3",
          "the header is line 1 of the file, as an editor counts, so this value is in line 3",
          lines);
      refused(bad, "the value says what went wrong faster than any other word", lines);
    }
  }
}
