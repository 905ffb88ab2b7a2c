// Checks in the factory method, and lets the constructor and with... take anything.
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

record LoadConfig(String table, int batchSize, Duration timeout, List<String> columns) {
  public LoadConfig {
    columns = List.copyOf(columns);
  }

  static LoadConfig of(String table, String... columns) {
    var names = Arrays.asList(columns);
    if (table == null || table.isBlank()) {
      throw new IllegalArgumentException("table must have a name, was " + table);
    }
    if (names.isEmpty() || names.contains(null) || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("columns must be names, none twice, was " + names);
    }
    return new LoadConfig(table, 1_000, Duration.ofSeconds(30), names);
  }

  LoadConfig withBatchSize(int batchSize) {
    return new LoadConfig(table, batchSize, timeout, columns);
  }

  LoadConfig withTimeout(Duration timeout) {
    return new LoadConfig(table, batchSize, timeout, columns);
  }
}
