import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Payments in memory; remembers what was read, and calls somebody before each. */
final class TestFeed implements Feed {
  static final long SEED = 11;
  final List<Payment> payments = new ArrayList<>();
  final List<Long> starts = new ArrayList<>();
  private final Random random = new Random(SEED);
  LongConsumer before = position -> {};
  int read;

  static TestFeed of(int count) {
    var feed = new TestFeed();
    feed.grow(count);
    return feed;
  }

  void grow(int count) {
    for (int i = 0; i < count; i++) {
      payments.add(
          new Payment(
              payments.size(), "account-" + random.nextInt(5), random.nextInt(2_000) - 500));
    }
  }

  /** What the accounts should hold, as rows. */
  List<List<Object>> balances() {
    var sums = new TreeMap<String, Long>();
    payments.forEach(p -> sums.merge(p.account(), p.cents(), Long::sum));
    var rows = new ArrayList<List<Object>>();
    sums.forEach((account, cents) -> rows.add(List.of(account, cents)));
    return rows;
  }

  @Override
  public synchronized Iterator<Payment> from(long position) {
    starts.add(position);
    return new Iterator<>() {
      private int at = (int) position;

      @Override
      public boolean hasNext() {
        return at < payments.size();
      }

      @Override
      public Payment next() {
        before.accept(at);
        read++;
        return payments.get(at++);
      }
    };
  }
}
