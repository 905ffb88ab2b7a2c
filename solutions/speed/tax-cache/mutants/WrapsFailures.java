// Wraps the exception in another one.
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

final class TaxCache {
  /** The query over the network. */
  interface Rates {
    int basisPoints(String country, String goods);
  }

  private record Question(String country, String goods) {}

  private final Map<Question, FutureTask<Integer>> known;
  private final Rates rates;

  TaxCache(Rates rates, int most) {
    this.rates = rates;
    known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Question, FutureTask<Integer>> eldest) {
            return size() > most;
          }
        };
  }

  int basisPoints(String country, String goods) {
    var question = new Question(country, goods);
    FutureTask<Integer> answer;
    synchronized (known) {
      answer =
          known.computeIfAbsent(
              question, q -> new FutureTask<>(() -> rates.basisPoints(country, goods)));
    }
    answer.run(); // does nothing if somebody else runs it, or has
    try {
      return answer.get();
    } catch (ExecutionException e) {
      synchronized (known) {
        known.remove(question, answer);
      }
      throw new java.util.concurrent.CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
