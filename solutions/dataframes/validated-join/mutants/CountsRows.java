// Compares the number of rows before and after.
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

final class ValidatedJoin {
  static Table join(Table left, Table right, String key, Cardinality promised) {
    var result = left.joinOn(key).with(right).type(JoinType.LEFT_OUTER).join();
    if (promised != Cardinality.MANY_TO_MANY && result.rowCount() != left.rowCount()) {
      throw new IllegalArgumentException(
          "%s of %s stands %d times".formatted(key, right.name(), result.rowCount()));
    }
    return result;
  }
}
