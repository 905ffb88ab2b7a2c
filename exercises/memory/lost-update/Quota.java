import java.util.Map;

final class Quota<K> {
  Quota(long limit) {}

  boolean take(K customer, long amount) {
    throw new UnsupportedOperationException(
        "Write Quota.take: add the amount to what the customer uses, unless that is above the limit");
  }

  void release(K customer, long amount) {
    throw new UnsupportedOperationException(
        "Write Quota.release: take and give back belong together");
  }

  long used(K customer) {
    throw new UnsupportedOperationException("Write Quota.used: what was taken and not given back");
  }

  Map<K, Long> all() {
    throw new UnsupportedOperationException("Write Quota.all: a copy of what every customer uses");
  }
}
