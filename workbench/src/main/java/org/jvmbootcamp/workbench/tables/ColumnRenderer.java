package org.jvmbootcamp.workbench.tables;

import java.util.List;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Renderer;
import tech.tablesaw.columns.Column;

/** Shows a column as a table of one column. */
@SuppressWarnings("rawtypes") // a class literal has no type arguments
final class ColumnRenderer implements Renderer<Column> {
  @Override
  public Class<Column> type() {
    return Column.class;
  }

  @Override
  public MimeBundle render(Column column) {
    return Columns.table("", List.<Column<?>>of(column), column.size()).toMimeBundle();
  }
}
