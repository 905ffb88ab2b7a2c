// Keeps the list that went in: whoever holds it can change the configuration.
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

record LoadConfig(String table, int batchSize, Duration timeout, List<String> columns) {
  public LoadConfig {
    check(table != null && !table.isBlank(), "table must have a name", table);
    check(batchSize >= 1 && batchSize <= 100_000, "batchSize must be 1 to 100,000", batchSize);
    check(timeout != null && timeout.isPositive(), "timeout must be above zero", timeout);
    check(columns != null && areNames(columns), "columns must be names, none twice", columns);
  }

  static LoadConfig of(String table, String... columns) {
    // A view is enough: the constructor copies, after it has looked for nulls.
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
