// Leaves an entry of 0 for everybody who ever came.
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
    boolean[] granted = {false};
    used.compute(
        customer,
        (key, before) -> {
          long now = before == null ? 0 : before;
          granted[0] = amount <= limit - now;
          return granted[0] ? Long.valueOf(now + amount) : before;
        });
    return granted[0];
  }

  void release(K customer, long amount) {
    requirePositive(amount);
    used.compute(
        customer,
        (key, before) -> {
          if (before == null || before < amount) {
            throw new IllegalArgumentException(
                "release of %d, but %d in use".formatted(amount, before == null ? 0 : before));
          }
          return Long.valueOf(before - amount);
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
