import tech.tablesaw.api.Table;

final class Gaps {
  static Table delete(Table table, String column) {
    throw new UnsupportedOperationException(
        "Write Gaps.delete: leave out the rows in which the column is missing");
  }

  static Table fillMean(Table table, String column) {
    throw new UnsupportedOperationException(
        "Write Gaps.fillMean: put the mean of the known values into each gap of a copy");
  }

  static Table fillMeanBy(Table table, String column, String group) {
    throw new UnsupportedOperationException(
        "Write Gaps.fillMeanBy: put the mean of the row's own group into each gap of a copy");
  }

  static Table fillForward(Table table, String column, int atMost) {
    throw new UnsupportedOperationException(
        "Write Gaps.fillForward: carry the last known value into the gap, for a few rows");
  }

  static Table fillUnknown(Table table, String column) {
    throw new UnsupportedOperationException(
        "Write Gaps.fillUnknown: write the word unknown into each gap of a copy");
  }
}
