package org.jvmbootcamp.workbench.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.kernel.display.Table;
import org.jvmbootcamp.kernel.display.Table.Cell;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Tablesaw's columns as a table to show. */
final class Columns {
  private static final int DIGITS = 6;

  private Columns() {}

  static Table table(String name, List<Column<?>> all, int rowCount) {
    var columns = all.subList(0, Math.min(all.size(), Table.MAX_COLUMNS));
    var headings = columns.stream().map(Columns::heading).toList();
    var rows = new ArrayList<List<Cell>>();
    for (int row = 0; row < Math.min(rowCount, Table.MAX_ROWS); row++) {
      int index = row;
      rows.add(columns.stream().map(column -> cell(column, index)).toList());
    }
    return new Table(name, headings, rows, rowCount, all.size());
  }

  private static Table.Column heading(Column<?> column) {
    String type = column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    int missing = column.countMissing();
    return new Table.Column(
        column.name(),
        missing == 0 ? type : "%s, %,d missing".formatted(type, missing),
        column instanceof NumericColumn<?>);
  }

  private static Cell cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return new Cell("missing", true);
    }
    return new Cell(
        column.get(row) instanceof Double number ? shown(number) : column.getString(row), false);
  }

  /** Six significant digits: the rest of a computed number is mostly noise, and wide. */
  private static String shown(double number) {
    var size = Math.abs(number);
    var plain = Double.toString(number);
    if (plain.length() <= DIGITS + 2 || !Double.isFinite(number)) {
      return plain;
    }
    return size >= 1e-4 && size < 1e12
        ? new BigDecimal(number)
            .round(new MathContext(Math.max(DIGITS, wholeDigits(size))))
            .stripTrailingZeros()
            .toPlainString()
        : String.format(Locale.ROOT, "%." + (DIGITS - 1) + "e", number);
  }

  /** Digits before the point are never rounded away. */
  private static int wholeDigits(double size) {
    return size < 1 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
  }
}
