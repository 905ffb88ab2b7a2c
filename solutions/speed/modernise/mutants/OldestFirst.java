// Gives the last keys in the order of the map.
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

final class Modernise {
  private static final ScopedValue<String> CUSTOMER = ScopedValue.newInstance();

  private Modernise() {}

  /** What happens to an order. */
  sealed interface Event {}

  record Paid(String order, long cents) implements Event {}

  record Refunded(Paid paid, String reason) implements Event {}

  record Shipped(String order, List<String> parcels) implements Event {}

  record Cancelled(String order) implements Event {}

  static String line(Event event) {
    return switch (event) {
      case Paid(var order, var cents) when cents >= 100_000 -> order + " " + cents + " !";
      case Paid(var order, var cents) -> order + " " + cents;
      case Refunded(Paid(var order, var cents), var reason) when reason.isBlank() ->
          order + " -" + cents + " ?";
      case Refunded(Paid(var order, var cents), _) -> order + " -" + cents;
      case Shipped(var order, var parcels) -> order + " x" + parcels.size();
      case Cancelled(var order) -> order + " cancelled";
    };
  }

  static <T> Stream<List<T>> batches(Stream<T> items, int size) {
    return items.gather(Gatherers.windowFixed(size));
  }

  static <K, V> List<K> newest(SequencedMap<K, V> map, int most) {
    return map.reversed().sequencedKeySet().stream().limit(most).toList().reversed();
  }

  static void as(String customer, Runnable work) {
    ScopedValue.where(CUSTOMER, customer).run(work);
  }

  static String customer() {
    return CUSTOMER.orElse("nobody");
  }
}
