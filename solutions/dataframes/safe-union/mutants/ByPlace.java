// Matches columns by their place.
import java.util.List;
import tech.tablesaw.api.Table;

final class SafeUnion {
  static Table union(List<Table> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no parts");
    }
    var all = parts.getFirst().emptyCopy();
    for (var part : parts) {
      if (part.columnCount() != all.columnCount()) {
        throw new IllegalArgumentException(part.name() + " " + part.columnNames());
      }
      for (int i = 0; i < all.columnCount(); i++) {
        var from = part.column(i);
        if (!from.type().equals(all.column(i).type())) {
          throw new IllegalArgumentException(part.name() + " " + from.name() + " " + from.type());
        }
        for (int row = 0; row < from.size(); row++) {
          if (from.isMissing(row)) {
            all.column(i).appendMissing();
          } else {
            all.column(i).appendObj(from.get(row));
          }
        }
      }
    }
    return all;
  }
}
