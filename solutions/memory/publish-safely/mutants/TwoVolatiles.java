// Version and prices are two volatile fields: each is visible, together they are not.
import java.util.Map;

final class Catalogue {
  record View(int version, Map<String, Long> prices) {}

  /** Written by the source's thread alone; each view is complete before it is published here. */
  private volatile int version;

  private volatile Map<String, Long> prices = Map.of();

  private Catalogue() {}

  static Catalogue from(Source source) {
    var catalogue = new Catalogue();
    source.subscribe(catalogue::take);
    return catalogue;
  }

  View current() {
    return new View(version, prices);
  }

  private void take(Map<String, Long> prices) {
    this.prices = Map.copyOf(prices);
    version++;
  }
}
