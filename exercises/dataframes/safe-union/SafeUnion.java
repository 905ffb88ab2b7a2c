import java.util.List;
import tech.tablesaw.api.Table;

final class SafeUnion {
  static Table union(List<Table> parts) {
    throw new UnsupportedOperationException(
        "Write SafeUnion.union: compare the columns of all parts first, then append their rows");
  }
}
