// Looks, asks and puts: everybody asks at the same time.
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
    var question = new Question(country, goods);
    var answer = known.getIfPresent(question);
    if (answer == null) {
      answer = rates.basisPoints(country, goods);
      known.put(question, answer);
    }
    return answer;
  }
}
