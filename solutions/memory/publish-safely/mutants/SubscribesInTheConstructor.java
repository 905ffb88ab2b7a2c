// Subscribes in the constructor, before the field has its first value.
import java.util.Map;

final class Catalogue {
  record View(int version, Map<String, Long> prices) {}

  /** Written by the source's thread alone; each view is complete before it is published here. */
  private volatile View current;

  private Catalogue(Source source) {
    source.subscribe(this::take);
    current = new View(0, Map.of());
  }

  static Catalogue from(Source source) {
    return new Catalogue(source);
  }

  View current() {
    return current;
  }

  private void take(Map<String, Long> prices) {
    current = new View((current == null ? 0 : current.version()) + 1, Map.copyOf(prices));
  }
}
