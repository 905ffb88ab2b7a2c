// Appends value by value, and keeps the room to spare.
import java.util.ArrayList;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.IntColumnType;
import tech.tablesaw.columns.numbers.ShortColumnType;

final class Shrinker {
  static Table shrink(Table table) {
    var columns = new ArrayList<Column<?>>();
    for (var column : table.columns()) {
      boolean candidate =
          column.type().equals(ColumnType.DOUBLE) || column.type().equals(ColumnType.INTEGER);
      columns.add(candidate ? narrowest((NumericColumn<?>) column) : column.copy());
    }
    return Table.create(table.name(), columns);
  }

  private static Column<?> narrowest(NumericColumn<?> numbers) {
    // The least short and the least int are Tablesaw's signs for a missing value.
    if (fits(numbers, Short.MAX_VALUE)) {
      var column = ShortColumn.create(numbers.name());
      for (int row = 0; row < numbers.size(); row++) {
        column.append(
            numbers.isMissing(row)
                ? ShortColumnType.missingValueIndicator()
                : (short) numbers.getDouble(row));
      }
      return column;
    }
    if (fits(numbers, Integer.MAX_VALUE)) {
      var column = IntColumn.create(numbers.name());
      for (int row = 0; row < numbers.size(); row++) {
        column.append(
            numbers.isMissing(row)
                ? IntColumnType.missingValueIndicator()
                : (int) numbers.getDouble(row));
      }
      return column;
    }
    return numbers.copy();
  }

  private static boolean fits(NumericColumn<?> numbers, double limit) {
    for (int row = 0; row < numbers.size(); row++) {
      double value = numbers.getDouble(row);
      if (!numbers.isMissing(row) && (value != Math.rint(value) || Math.abs(value) > limit)) {
        return false;
      }
    }
    return true;
  }
}
