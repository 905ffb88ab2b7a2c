import java.util.Map;
import java.util.function.Consumer;

/** Where prices come from. */
interface Source {
  /**
   * Calls the listener with the present table, if there is one, before it returns; and from then on
   * with each new one, on a thread of its own. The maps belong to the source and may change.
   */
  void subscribe(Consumer<Map<String, Long>> listener);
}
