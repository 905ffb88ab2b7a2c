import java.util.ArrayList;
import java.util.List;

/** Tells its listeners each new price. Lives as long as the program. */
final class PriceFeed {
  /** Hears prices. */
  interface Listener {
    void price(String symbol, long cents);
  }

  private final List<Listener> listeners = new ArrayList<>();

  void add(Listener listener) {
    listeners.add(listener);
  }

  /** Removes a listener; one that was never added is no mistake. */
  void remove(Listener listener) {
    listeners.remove(listener);
  }

  void publish(String symbol, long cents) {
    for (var listener : List.copyOf(listeners)) {
      listener.price(symbol, cents);
    }
  }
}
