import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class QuotaTest {
  @Test
  @Tag("task:1")
  @DisplayName("takes up to the limit, and no more")
  void takesUpToTheLimit() {
    Check.that(
            "new Quota<String>(10): take(\"ann\", 7), take(\"ann\", 4), take(\"ann\", 3), used(\"ann\")")
        .gives(
            List.of(true, false, true, 10L),
            () -> {
              var quota = new Quota<String>(10);
              return List.of(
                  quota.take("ann", 7),
                  quota.take("ann", 4),
                  quota.take("ann", 3),
                  quota.used("ann"));
            })
        .because(
            "4 more than 7 is above 10, and a refusal changes nothing; 3 more is just the limit");
    Check.that("new Quota<String>(0): take(\"ann\", 1), used(\"ann\"), all()")
        .gives(
            List.of(false, 0L, Map.of()),
            () -> {
              var quota = new Quota<String>(0);
              return List.of(quota.take("ann", 1), quota.used("ann"), quota.all());
            })
        .because("a refused customer uses nothing, and who uses nothing is not in all()");
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives back, and forgets who uses nothing")
  void givesBack() {
    Check.that(
            "take(\"ann\", 7), take(\"bob\", 2), release(\"ann\", 3), release(\"bob\", 2), all()")
        .gives(
            Map.of("ann", 4L),
            () -> {
              var quota = new Quota<String>(10);
              quota.take("ann", 7);
              quota.take("bob", 2);
              quota.release("ann", 3);
              quota.release("bob", 2);
              return quota.all();
            })
        .because(
            "bob has given all back. If entries of 0 stay, the map grows by every customer who ever came");
  }

  @Test
  @Tag("task:1")
  @DisplayName("all() is a copy")
  void handsOutACopy() {
    Check.that("var all = quota.all(), then take(\"bob\", 1), then all")
        .gives(
            Map.of("ann", 1L),
            () -> {
              var quota = new Quota<String>(10);
              quota.take("ann", 1);
              var all = quota.all();
              quota.take("bob", 1);
              return all;
            })
        .because("a report that changes while it is printed adds up to nothing");
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses amounts that make no sense")
  void refusesNonsense() {
    var quota = new Quota<String>(10);
    quota.take("ann", 5);
    refuses("take(\"ann\", 0)", () -> quota.take("ann", 0));
    refuses("take(\"ann\", -3)", () -> quota.take("ann", -3));
    refuses("release(\"ann\", 0)", () -> quota.release("ann", 0));
    refuses("release(\"ann\", -3)", () -> quota.release("ann", -3));
    refuses("release(\"ann\", 6) with 5 in use", () -> quota.release("ann", 6));
    refuses("release(\"bob\", 1) with nothing in use", () -> quota.release("bob", 1));
    Check.that("all() after these six")
        .gives(Map.of("ann", 5L), quota::all)
        .because("what is refused changes nothing");
  }

  @Test
  @Tag("task:1")
  @DisplayName("huge amounts do not get round the limit")
  void doesNotOverflow() {
    Check.that(
            "new Quota<String>(10): take(\"ann\", 5), take(\"ann\", Long.MAX_VALUE), used(\"ann\")")
        .gives(
            List.of(true, false, 5L),
            () -> {
              var quota = new Quota<String>(10);
              return List.of(
                  quota.take("ann", 5), quota.take("ann", Long.MAX_VALUE), quota.used("ann"));
            })
        .because("5 + Long.MAX_VALUE is negative, and a negative number is not above 10");
  }

  @Test
  @Tag("task:2")
  @DisplayName("two threads take for one customer, in an unlucky order")
  void losesNoTake() {
    for (var pause = 1; pause <= 4; pause++) {
      var at = pause;
      Check.that(
              "one thread is stopped in its take(customer, 1) at its hash code no. %d; meanwhile another takes 10 times 1; then used(customer)"
                  .formatted(pause))
          .gives(
              11L,
              () -> {
                var quota = new Quota<Customer>(1_000);
                var customer = new Customer();
                customer.stopAt(at, () -> quota.take(customer, 1), () -> take(quota, customer, 10));
                return quota.used(customer);
              })
          .because(
              "1 and 10 were granted. Whoever looks a number up, and later puts another one back, puts"
                  + " back one that no longer fits: all that came between is lost");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("one thread gives back while another takes, in an unlucky order")
  void losesNoRelease() {
    for (var pause = 1; pause <= 4; pause++) {
      var at = pause;
      Check.that(
              "5 in use; one thread is stopped in release(customer, 1) at its hash code no. %d; meanwhile another takes 10 times 1; then used(customer)"
                  .formatted(pause))
          .gives(
              14L,
              () -> {
                var quota = new Quota<Customer>(1_000);
                var customer = new Customer();
                quota.take(customer, 5);
                customer.stopAt(
                    at, () -> quota.release(customer, 1), () -> take(quota, customer, 10));
                return quota.used(customer);
              })
          .because("5 - 1 + 10: taking and giving back must exclude each other, too");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("four threads take and give back 100,000 times each")
  void staysRight() {
    Check.that(
            "4 threads, each 100,000 times take(customer, 2) and release(customer, 1), 40 customers; the sum of all()")
        .gives(
            400_000L,
            () -> {
              var quota = new Quota<Integer>(Long.MAX_VALUE);
              together(
                  4,
                  thread -> {
                    for (var i = 0; i < 100_000; i++) {
                      quota.take(i % 40, 2);
                      quota.release(i % 40, 1);
                    }
                  });
              return quota.all().values().stream().mapToLong(used -> used).sum();
            })
        .because("each turn leaves 1 in use, whoever else is at work");
  }

  @Test
  @Tag("task:3")
  @DisplayName("of ten threads that want the last one, one gets it")
  void grantsTheLastOnce() {
    for (var pause = 1; pause <= 4; pause++) {
      var at = pause;
      Check.that(
              "limit 1; one thread is stopped in take(customer, 1) at its hash code no. %d; another takes 1 meanwhile; how many were granted"
                  .formatted(pause))
          .gives(
              1,
              () -> {
                var quota = new Quota<Customer>(1);
                var customer = new Customer();
                var granted = new AtomicInteger();
                Runnable take =
                    () -> {
                      if (quota.take(customer, 1)) {
                        granted.incrementAndGet();
                      }
                    };
                customer.stopAt(at, take, take);
                return granted.get();
              })
          .because("to look whether there is room and to take it must be one step: check and act");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("at no moment do two hold what only one may have")
  void neverExceedsTheLimit() {
    Check.that(
            "limit 1; 4 threads take(customer, 1) and, if granted, release it at once; most holders at a time")
        .gives(
            1,
            () -> {
              var quota = new Quota<String>(1);
              var holders = new AtomicInteger();
              var most = new AtomicInteger();
              long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_500);
              together(
                  4,
                  thread -> {
                    while (most.get() < 2 && System.nanoTime() < end) {
                      if (quota.take("ann", 1)) {
                        most.accumulateAndGet(holders.incrementAndGet(), Math::max);
                        holders.decrementAndGet();
                        quota.release("ann", 1);
                      }
                    }
                  });
              return most.get();
            })
        .because(
            "between the question \"is there room?\" and the addition another thread was granted the same"
                + " room. An atomic addition alone does not help: the question belongs into the step");
  }

  private static void refuses(String call, Runnable code) {
    Check.that(call)
        .throwsException(IllegalArgumentException.class, code::run)
        .because("nobody can use, or give back, such an amount");
  }

  private static void take(Quota<Customer> quota, Customer customer, int times) {
    for (var i = 0; i < times; i++) {
      quota.take(customer, 1);
    }
  }

  /** What one of several threads does. */
  private interface Work {
    void of(int thread) throws Exception;
  }

  private static void together(int count, Work work) throws Exception {
    var start = new CountDownLatch(1);
    var failures = new ArrayList<Throwable>();
    var threads = new ArrayList<Thread>();
    for (var t = 0; t < count; t++) {
      var number = t;
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    try {
                      start.await();
                      work.of(number);
                    } catch (Throwable e) {
                      synchronized (failures) {
                        failures.add(e);
                      }
                    }
                  }));
    }
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }
    synchronized (failures) {
      if (!failures.isEmpty()) {
        throw new IllegalStateException(
            "a thread failed: " + failures.getFirst(), failures.getFirst());
      }
    }
  }

  /** A key that can hold up the thread that asks for its hash code. */
  private static final class Customer {
    private static final long PATIENCE = 250;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private volatile Thread slow;
    private int left;

    /**
     * Runs the first in a thread that is held up at its n-th hash code, and the second meanwhile. A
     * first that holds a lock keeps the second waiting: then it goes on after a while.
     */
    void stopAt(int n, Runnable first, Runnable second) throws InterruptedException {
      left = n;
      var one =
          Thread.ofPlatform()
              .daemon()
              .unstarted(
                  () -> {
                    try {
                      first.run();
                    } catch (RuntimeException e) {
                      failure.set(e);
                    } finally {
                      done.set(true);
                      reached.countDown();
                    }
                  });
      slow = one;
      one.start();
      reached.await();
      var other = Thread.ofPlatform().daemon().start(second);
      other.join(done.get() ? 0 : PATIENCE);
      goOn.countDown();
      one.join();
      other.join();
      if (failure.get() != null) {
        throw failure.get();
      }
    }

    @Override
    public int hashCode() {
      if (Thread.currentThread() == slow && --left == 0) {
        reached.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return 7;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }
  }
}
