// Counts rows from 0 and calls them lines.
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

final class Places {
  static Table load(String csv) {
    var options =
        CsvReadOptions.builderFromString(csv)
            .columnTypes(name -> ColumnType.STRING)
            .missingValueIndicator("")
            .build();
    var text = Table.read().usingOptions(options);
    for (var name : new String[] {"zip", "country", "population"}) {
      if (!text.columnNames().contains(name)) {
        throw new IllegalArgumentException(
            "no column " + name + "; the file has " + text.columnNames());
      }
    }
    var population = IntColumn.create("population");
    var values = text.stringColumn("population");
    for (int row = 0; row < values.size(); row++) {
      if (values.isMissing(row)) {
        population.appendMissing();
      } else {
        population.append(wholeNumber(values.get(row), row));
      }
    }
    return Table.create(
        "places", text.stringColumn("zip"), text.stringColumn("country"), population);
  }

  private static int wholeNumber(String value, int line) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "line %d: population is no whole number: %s".formatted(line, value), e);
    }
  }
}
