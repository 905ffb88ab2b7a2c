// An unmodifiable view of the source's map: readers cannot change it, the source can.
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

  View current() {
    return current;
  }

  private void take(Map<String, Long> prices) {
    current = new View(current.version() + 1, java.util.Collections.unmodifiableMap(prices));
  }
}
