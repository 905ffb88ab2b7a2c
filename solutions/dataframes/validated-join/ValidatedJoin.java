import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

final class ValidatedJoin {
  static Table join(Table left, Table right, String key, Cardinality promised) {
    for (var name : right.columnNames()) {
      if (!name.equals(key) && left.columnNames().contains(name)) {
        throw new IllegalArgumentException("both tables have a column " + name);
      }
    }
    boolean oneLeft = promised == Cardinality.ONE_TO_ONE || promised == Cardinality.ONE_TO_MANY;
    boolean oneRight = promised == Cardinality.ONE_TO_ONE || promised == Cardinality.MANY_TO_ONE;
    rowsByKey(left, key, oneLeft);
    var partners = rowsByKey(right, key, oneRight);

    var leftRows = new ArrayList<Integer>();
    var rightRows = new ArrayList<Integer>();
    for (int row = 0; row < left.rowCount(); row++) {
      for (int partner : partners.getOrDefault(left.stringColumn(key).get(row), List.of(-1))) {
        leftRows.add(row);
        rightRows.add(partner);
      }
    }
    return Table.create(
        left.name(),
        Stream.concat(
            left.columns().stream().map(column -> taken(column, leftRows)),
            right.columns().stream()
                .filter(column -> !column.name().equals(key))
                .map(column -> taken(column, rightRows))));
  }

  private static Map<String, List<Integer>> rowsByKey(Table table, String key, boolean atMostOne) {
    var rows = new LinkedHashMap<String, List<Integer>>();
    var keys = table.stringColumn(key);
    for (int row = 0; row < keys.size(); row++) {
      if (!keys.isMissing(row)) {
        rows.computeIfAbsent(keys.get(row), name -> new ArrayList<>()).add(row);
      }
    }
    rows.forEach(
        (name, places) -> {
          if (atMostOne && places.size() > 1) {
            throw new IllegalArgumentException(
                "%s: %s %s stands %d times".formatted(table.name(), key, name, places.size()));
          }
        });
    return rows;
  }

  /** The values of these rows, in this order; -1 is a missing one. */
  private static Column<?> taken(Column<?> from, List<Integer> rows) {
    Column<?> to = from.emptyCopy();
    for (int row : rows) {
      if (row < 0 || from.isMissing(row)) {
        to.appendMissing();
      } else {
        to.appendObj(from.get(row));
      }
    }
    return to;
  }
}
