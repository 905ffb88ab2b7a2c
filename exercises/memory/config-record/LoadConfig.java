import java.time.Duration;
import java.util.List;

record LoadConfig(String table, int batchSize, Duration timeout, List<String> columns) {
  public LoadConfig {
    throw new UnsupportedOperationException(
        "Write LoadConfig's compact constructor: check each component, and keep a list of your"
            + " own");
  }

  static LoadConfig of(String table, String... columns) {
    throw new UnsupportedOperationException(
        "Write LoadConfig.of: call the constructor with batches of 1,000 and 30 seconds");
  }

  LoadConfig withBatchSize(int batchSize) {
    throw new UnsupportedOperationException(
        "Write LoadConfig.withBatchSize: call the constructor with one value replaced");
  }

  LoadConfig withTimeout(Duration timeout) {
    throw new UnsupportedOperationException(
        "Write LoadConfig.withTimeout: call the constructor with one value replaced");
  }
}
