// Fills columns that are not there with missing values, as pandas does.
import java.util.List;
import tech.tablesaw.api.Table;

final class SafeUnion {
  static Table union(List<Table> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no parts");
    }
    var all = parts.getFirst().emptyCopy();
    for (var part : parts) {
      var whole = part.copy();
      for (var column : all.columns()) {
        if (!whole.columnNames().contains(column.name())) {
          whole.addColumns(column.type().create(column.name()));
          for (int row = 0; row < part.rowCount(); row++) {
            whole.column(column.name()).appendMissing();
          }
        }
      }
      all.append(whole);
    }
    return all;
  }
}
