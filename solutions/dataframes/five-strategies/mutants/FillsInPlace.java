// Fills the gaps of the table that it was given.
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import tech.tablesaw.api.Table;

final class Gaps {
  static Table delete(Table table, String column) {
    return table.dropWhere(table.column(column).isMissing());
  }

  static Table fillMean(Table table, String column) {
    return fill(table, column, table.doubleColumn(column).mean());
  }

  /** Puts the mean into the gaps; the mean of no values is NaN, and then they stay. */
  private static Table fill(Table result, String column, double mean) {
    var values = result.doubleColumn(column);
    if (!Double.isNaN(mean)) {
      values.set(values.isMissing(), mean);
    }
    return result;
  }

  static Table fillMeanBy(Table table, String column, String group) {
    var result = table.copy();
    var values = result.doubleColumn(column);
    var groups = result.stringColumn(group);
    var known = new HashMap<String, DoubleSummaryStatistics>();
    for (int row = 0; row < values.size(); row++) {
      if (!values.isMissing(row)) {
        known
            .computeIfAbsent(groups.get(row), name -> new DoubleSummaryStatistics())
            .accept(values.getDouble(row));
      }
    }
    for (int row = 0; row < values.size(); row++) {
      var ofGroup = known.get(groups.get(row));
      if (values.isMissing(row) && ofGroup != null) {
        values.set(row, ofGroup.getAverage());
      }
    }
    return fill(result, column, table.doubleColumn(column).mean());
  }

  static Table fillForward(Table table, String column, int atMost) {
    var result = table.copy();
    var known = table.doubleColumn(column);
    var values = result.doubleColumn(column);
    int filled = 0;
    for (int row = 1; row < values.size(); row++) {
      if (!known.isMissing(row)) {
        filled = 0;
      } else if (filled < atMost && !values.isMissing(row - 1)) {
        values.set(row, values.getDouble(row - 1));
        filled++;
      }
    }
    return result;
  }

  static Table fillUnknown(Table table, String column) {
    var result = table.copy();
    var values = result.stringColumn(column);
    if (values.contains("unknown")) {
      throw new IllegalArgumentException("the column " + column + " has a value unknown already");
    }
    for (int row = 0; row < values.size(); row++) {
      if (values.isMissing(row)) {
        values.set(row, "unknown");
      }
    }
    return result;
  }
}
