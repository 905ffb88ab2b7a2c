// One concurrent map, cleared and filled anew at each table.
import java.util.Map;

final class Catalogue {
  record View(int version, Map<String, Long> prices) {}

  /** Written by the source's thread alone; each view is complete before it is published here. */
  private volatile int version;

  private final Map<String, Long> table = new java.util.concurrent.ConcurrentHashMap<>();

  private Catalogue() {}

  static Catalogue from(Source source) {
    var catalogue = new Catalogue();
    source.subscribe(catalogue::take);
    return catalogue;
  }

  View current() {
    return new View(version, Map.copyOf(table));
  }

  private void take(Map<String, Long> prices) {
    table.clear();
    table.putAll(prices);
    version++;
  }
}
