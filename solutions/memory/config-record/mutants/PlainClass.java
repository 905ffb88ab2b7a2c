// A class with the same accessors, but without equals: every configuration is another key.
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

final class LoadConfig {
  private final String table;
  private final int batchSize;
  private final Duration timeout;
  private final List<String> columns;

  LoadConfig(String table, int batchSize, Duration timeout, List<String> columns) {
    check(table != null && !table.isBlank(), "table must have a name", table);
    check(batchSize >= 1 && batchSize <= 100_000, "batchSize must be 1 to 100,000", batchSize);
    check(timeout != null && timeout.isPositive(), "timeout must be above zero", timeout);
    check(columns != null && areNames(columns), "columns must be names, none twice", columns);
    this.table = table;
    this.batchSize = batchSize;
    this.timeout = timeout;
    this.columns = List.copyOf(columns);
  }

  String table() {
    return table;
  }

  int batchSize() {
    return batchSize;
  }

  Duration timeout() {
    return timeout;
  }

  List<String> columns() {
    return columns;
  }

  static LoadConfig of(String table, String... columns) {
    return new LoadConfig(table, 1_000, Duration.ofSeconds(30), Arrays.asList(columns));
  }

  LoadConfig withBatchSize(int batchSize) {
    return new LoadConfig(table, batchSize, timeout, columns);
  }

  LoadConfig withTimeout(Duration timeout) {
    return new LoadConfig(table, batchSize, timeout, columns);
  }

  private static boolean areNames(List<String> columns) {
    var seen = new HashSet<String>();
    for (var column : columns) {
      if (column == null || column.isBlank() || !seen.add(column)) {
        return false;
      }
    }
    return !columns.isEmpty();
  }

  private static void check(boolean right, String rule, Object value) {
    if (!right) {
      throw new IllegalArgumentException(rule + ", was " + value);
    }
  }
}
