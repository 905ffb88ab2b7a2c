// Takes a rate of zero for one that is not known.
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
    var answer = known.get(question, q -> rates.basisPoints(country, goods));
    if (answer == 0) {
      known.invalidate(question);
    }
    return answer;
  }
}
