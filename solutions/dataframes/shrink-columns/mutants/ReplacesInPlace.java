// Replaces the columns of the table that it was given.
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
    for (var column : columns) {
      table.replaceColumn(column.name(), column);
    }
    return table;
  }

  private static Column<?> narrowest(NumericColumn<?> numbers) {
    // The least short and the least int are Tablesaw's signs for a missing value.
    if (fits(numbers, Short.MAX_VALUE)) {
      var values = new short[numbers.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] =
            numbers.isMissing(row)
                ? ShortColumnType.missingValueIndicator()
                : (short) numbers.getDouble(row);
      }
      return ShortColumn.create(numbers.name(), values);
    }
    if (fits(numbers, Integer.MAX_VALUE)) {
      var values = new int[numbers.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] =
            numbers.isMissing(row)
                ? IntColumnType.missingValueIndicator()
                : (int) numbers.getDouble(row);
      }
      return IntColumn.create(numbers.name(), values);
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
