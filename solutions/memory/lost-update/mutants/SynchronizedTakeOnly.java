// take is synchronized, release is not: one lock that only one of two holds.
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class Quota<K> {
  private final long limit;
  private final ConcurrentHashMap<K, Long> used = new ConcurrentHashMap<>();

  Quota(long limit) {
    this.limit = limit;
  }

  synchronized boolean take(K customer, long amount) {
    requirePositive(amount);
    long now = used.getOrDefault(customer, 0L);
    if (amount > limit - now) {
      return false;
    }
    used.put(customer, now + amount);
    return true;
  }

  void release(K customer, long amount) {
    requirePositive(amount);
    long now = used.getOrDefault(customer, 0L);
    if (now < amount) {
      throw new IllegalArgumentException("too much");
    }
    if (now == amount) {
      used.remove(customer);
    } else {
      used.put(customer, now - amount);
    }
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
