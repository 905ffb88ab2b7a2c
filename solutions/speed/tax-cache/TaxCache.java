import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

final class TaxCache {
  /** The query over the network. */
  interface Rates {
    int basisPoints(String country, String goods);
  }

  private record Question(String country, String goods) {}

  private final Cache<Question, Integer> known;
  private final Rates rates;

  TaxCache(Rates rates, int most) {
    this.rates = rates;
    known = Caffeine.newBuilder().maximumSize(most).build();
  }

  int basisPoints(String country, String goods) {
    return known.get(
        new Question(country, goods),
        question -> rates.basisPoints(question.country(), question.goods()));
  }
}
