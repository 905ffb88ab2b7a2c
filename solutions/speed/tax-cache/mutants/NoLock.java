// A LinkedHashMap by use, which even get changes, without a lock.
import java.util.LinkedHashMap;
import java.util.Map;

final class TaxCache {
  /** The query over the network. */
  interface Rates {
    int basisPoints(String country, String goods);
  }

  private record Question(String country, String goods) {}

  private final Map<Question, Integer> known;
  private final Rates rates;

  TaxCache(Rates rates, int most) {
    this.rates = rates;
    known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Question, Integer> eldest) {
            return size() > most;
          }
        };
  }

  int basisPoints(String country, String goods) {
    return known.computeIfAbsent(
        new Question(country, goods), question -> rates.basisPoints(country, goods));
  }
}
