// An AtomicLong for each customer: the check stands before the addition, and entries of 0 stay.
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

final class Quota<K> {
  private final long limit;
  private final ConcurrentHashMap<K, AtomicLong> used = new ConcurrentHashMap<>();

  Quota(long limit) {
    this.limit = limit;
  }

  boolean take(K customer, long amount) {
    requirePositive(amount);
    var mine = used.computeIfAbsent(customer, key -> new AtomicLong());
    if (amount > limit - mine.get()) {
      return false;
    }
    mine.addAndGet(amount);
    return true;
  }

  void release(K customer, long amount) {
    requirePositive(amount);
    if (used(customer) < amount) {
      throw new IllegalArgumentException("too much");
    }
    used.get(customer).addAndGet(-amount);
  }

  long used(K customer) {
    var mine = used.get(customer);
    return mine == null ? 0 : mine.get();
  }

  Map<K, Long> all() {
    var all = new HashMap<K, Long>();
    used.forEach((customer, mine) -> all.put(customer, mine.get()));
    return all;
  }

  private static void requirePositive(long amount) {
    if (amount < 1) {
      throw new IllegalArgumentException("amount " + amount + " is below 1");
    }
  }
}
