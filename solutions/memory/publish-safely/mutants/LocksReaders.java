// One lock for loading and reading: readers wait while a table is loaded.
import java.util.Map;

final class Catalogue {
  record View(int version, Map<String, Long> prices) {}

  /** Written by the source's thread alone; each view is complete before it is published here. */
  private volatile View current = new View(0, Map.of());

  private Catalogue() {}

  static Catalogue from(Source source) {
    var catalogue = new Catalogue();
    source.subscribe(catalogue::take);
    return catalogue;
  }

  synchronized View current() {
    return current;
  }

  private synchronized void take(Map<String, Long> prices) {
    current = new View(current.version() + 1, Map.copyOf(prices));
  }
}
