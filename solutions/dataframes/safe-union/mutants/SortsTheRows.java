// Puts the rows in order.
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

final class SafeUnion {
  static Table union(List<Table> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no parts, and so no schema");
    }
    var first = parts.getFirst();
    var mistakes = new ArrayList<String>();
    for (var part : parts) {
      mistakes.addAll(mistakes(first, part));
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", mistakes));
    }
    var all = first.emptyCopy();
    for (var part : parts) {
      all.append(part);
    }
    return all.sortOn(all.columnNames().toArray(String[]::new));
  }

  private static List<String> mistakes(Table first, Table part) {
    var mistakes = new ArrayList<String>();
    for (var column : first.columns()) {
      if (!part.columnNames().contains(column.name())) {
        mistakes.add("%s: no column %s".formatted(part.name(), column.name()));
        continue;
      }
      var type = part.column(column.name()).type();
      if (!type.equals(column.type())) {
        mistakes.add(
            "%s: %s is %s instead of %s"
                .formatted(part.name(), column.name(), type.name(), column.type().name()));
      }
    }
    for (var name : part.columnNames()) {
      if (!first.columnNames().contains(name)) {
        mistakes.add("%s: one more column %s".formatted(part.name(), name));
      }
    }
    return mistakes;
  }
}
