package org.jvmbootcamp.workbench.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.kernel.display.Table;
import org.jvmbootcamp.kernel.display.Table.Cell;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Tablesaw's columns as a table to show. */
final class Columns {
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
    return column.isMissing(row)
        ? new Cell("missing", true)
        : new Cell(column.getString(row), false);
  }
}
