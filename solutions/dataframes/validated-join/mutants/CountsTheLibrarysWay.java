// Checks the keys well, and leaves the join to the library.
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

final class ValidatedJoin {
  static Table join(Table left, Table right, String key, Cardinality promised) {
    if (promised == Cardinality.ONE_TO_ONE || promised == Cardinality.ONE_TO_MANY) {
      check(left, key);
    }
    if (promised == Cardinality.ONE_TO_ONE || promised == Cardinality.MANY_TO_ONE) {
      check(right, key);
    }
    return left.joinOn(key).with(right).type(JoinType.LEFT_OUTER).join();
  }

  private static void check(Table table, String key) {
    var keys = table.stringColumn(key);
    var counts = table.where(keys.isNotMissing()).countBy(key);
    for (var row : counts) {
      if (row.getInt("Count") > 1) {
        throw new IllegalArgumentException(
            "%s: %s stands %d times"
                .formatted(table.name(), row.getString(key), row.getInt("Count")));
      }
    }
  }
}
