// Glues with a character that the parts may have.
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

final class TaxCache {
  /** The query over the network. */
  interface Rates {
    int basisPoints(String country, String goods);
  }

  private final Cache<String, Integer> known;
  private final Rates rates;

  TaxCache(Rates rates, int most) {
    this.rates = rates;
    known = Caffeine.newBuilder().maximumSize(most).build();
  }

  int basisPoints(String country, String goods) {
    return known.get(country + "/" + goods, key -> rates.basisPoints(country, goods));
  }
}
