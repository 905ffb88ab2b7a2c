import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

final class Modernise {
  private Modernise() {}

  /** What happens to an order. */
  sealed interface Event {}

  record Paid(String order, long cents) implements Event {}

  record Refunded(Paid paid, String reason) implements Event {}

  record Shipped(String order, List<String> parcels) implements Event {}

  record Cancelled(String order) implements Event {}

  static String line(Event event) {
    throw new UnsupportedOperationException(
        "Write Modernise.line: a switch over the event, with a pattern for each record");
  }

  static <T> Stream<List<T>> batches(Stream<T> items, int size) {
    throw new UnsupportedOperationException(
        "Write Modernise.batches: look for a gatherer that has windows of a fixed size");
  }

  static <K, V> List<K> newest(SequencedMap<K, V> map, int most) {
    throw new UnsupportedOperationException(
        "Write Modernise.newest: a sequenced map can be seen from its end");
  }

  static void as(String customer, Runnable work) {
    throw new UnsupportedOperationException(
        "Write Modernise.as: run the work, and let customer() know the name while it runs");
  }

  static String customer() {
    throw new UnsupportedOperationException(
        "Write Modernise.customer: the name that as has bound, or nobody");
  }
}
