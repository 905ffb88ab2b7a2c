// Looks whether there is room, then adds with merge: no update is lost, and the limit is.
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class Quota<K> {
  private final long limit;
  private final ConcurrentHashMap<K, Long> used = new ConcurrentHashMap<>();

  Quota(long limit) {
    this.limit = limit;
  }

  boolean take(K customer, long amount) {
    requirePositive(amount);
    if (amount > limit - used(customer)) {
      return false;
    }
    used.merge(customer, amount, Long::sum);
    return true;
  }

  void release(K customer, long amount) {
    requirePositive(amount);
    used.compute(
        customer,
        (key, before) -> {
          if (before == null || before < amount) {
            throw new IllegalArgumentException("too much");
          }
          return before == amount ? null : Long.valueOf(before - amount);
        });
  }

  long used(K customer) {
    return used.getOrDefault(customer, 0L);
  }

  Map<K, Long> all() {
    return new HashMap<>(used);
  }

  private static void requirePositive(long amount) {
    if (amount < 1) {
      throw new IllegalArgumentException("amount " + amount + " is below 1");
    }
  }
}
