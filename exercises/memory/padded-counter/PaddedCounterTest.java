import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class PaddedCounterTest {
  private static final int ROUNDS = 200; // short enough for a slice of a busy processor's time
  private static final int ROUND = 1_000;

  @Test
  @Tag("task:1")
  @DisplayName("adds up the numbers of all threads")
  void addsUp() {
    Check.that("new PaddedCounter(2): add(0, 5), add(1, 7), add(0, -1), sum()")
        .gives(
            11L,
            () -> {
              var counter = new PaddedCounter(2);
              counter.add(0, 5);
              counter.add(1, 7);
              counter.add(0, -1);
              return counter.sum();
            })
        .because("each thread has a number, and the sum is that of all");
    Check.that("new PaddedCounter(5).sum()")
        .gives(0L, () -> new PaddedCounter(5).sum())
        .because("nothing was added");
    for (var threads : new int[] {1, 3, 100}) {
      Check.that(
              "new PaddedCounter(%d): add(i, 3,000,000,000 + i) for each i; sum()"
                  .formatted(threads))
          .gives(
              3_000_000_000L * threads + threads * (threads - 1L) / 2,
              () -> {
                var counter = new PaddedCounter(threads);
                for (var thread = 0; thread < threads; thread++) {
                  counter.add(thread, 3_000_000_000L + thread);
                }
                return counter.sum();
              })
          .because("the first and the last thread count, and amounts are long");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses a thread's number that is none")
  void refusesOtherNumbers() {
    for (var thread : new int[] {2, -1, 3, 16, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      Check.that("new PaddedCounter(2).add(%,d, 1)".formatted(thread))
          .throwsException(
              IndexOutOfBoundsException.class, () -> new PaddedCounter(2).add(thread, 1))
          .because(
              "there are threads 0 and 1. An array with gaps has room at places that belong to nobody:"
                  + " what is added there vanishes, or lands in somebody else's number");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("eight threads add five million times each, ten times over")
  void isExact() {
    for (var time = 1; time <= 10; time++) { // a lost addition is a matter of luck
      Check.that(
              "8 threads, each 5,000,000 times add(its number, 1); sum() when all have ended (time %d of 10)"
                  .formatted(time))
          .gives(
              40_000_000L,
              () -> {
                var counter = new PaddedCounter(8);
                together(
                    8,
                    thread -> {
                      for (var i = 0; i < 5_000_000; i++) {
                        counter.add(thread, 1);
                      }
                    });
                return counter.sum();
              })
          .because(
              "a number with one writer loses nothing. Do two threads write to one somewhere?");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("what a working thread adds is seen soon")
  void isSeen() {
    Check.that("a thread adds 1 without end; does another see sum() reach 1,000 within ten seconds")
        .gives(
            true,
            () -> {
              var counter = new PaddedCounter(3);
              var stop = new AtomicBoolean();
              var worker =
                  Thread.ofPlatform()
                      .daemon()
                      .start(
                          () -> {
                            while (!stop.get()) {
                              counter.add(2, 1);
                            }
                          });
              long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
              var seen = false;
              while (!seen && System.nanoTime() < end) {
                seen = counter.sum() >= 1_000;
              }
              stop.set(true);
              worker.join();
              return seen;
            })
        .because("a progress bar asks while the loader works");
  }

  @Test
  @Tag("task:3")
  @DisplayName("64 threads have at least 64 bytes each")
  void keepsNumbersApart() {
    Check.retains("64 cache lines of 64 bytes, one for each of 64 threads", () -> new byte[64 * 64])
        .atMostShareOf(1.0, "a PaddedCounter(64)", () -> used(64))
        .because(
            "your counter is smaller than that, so some threads' numbers share a line: each write of one"
                + " takes the line away from the other, though they share no data");
  }

  @Test
  @Tag("task:3")
  @DisplayName("1,000 threads have at most 256 bytes each")
  void staysSmall() {
    Check.retains("a PaddedCounter(1,000)", () -> used(1_000))
        .atMost(256 * 1_000 + 1_024)
        .because("64 bytes keep two numbers apart; 128 are safe where lines are fetched in pairs");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a thread adds, two hundred thousand times")
  void isFast() {
    Check.faster(
            "200,000 additions of a thread, with nobody else near",
            PaddedCounterTest::atomic,
            PaddedCounterTest::padded)
        .than("addAndGet of an AtomicLong that nobody else uses")
        .byAtLeast(2.5)
        .because(
            "an atomic addition takes the cache line for itself and waits until all that was written before is"
                + " done, even where nobody else wants it. A number with a single writer can be read,"
                + " added to and written back");
  }

  private static PaddedCounter used(int threads) {
    var counter = new PaddedCounter(threads);
    for (var thread = 0; thread < threads; thread++) {
      counter.add(thread, 1);
    }
    if (counter.sum() != threads) {
      throw new IllegalStateException("sum() is wrong: pass task 1 first");
    }
    return counter;
  }

  // One thread, since what two threads lose to each other depends on whether both have a processor.

  private static long atomic() {
    var counter = new AtomicLong();
    for (var round = 0; round < ROUNDS; round++) {
      addRound(counter);
    }
    return counter.get();
  }

  private static void addRound(AtomicLong counter) {
    for (var i = 0; i < ROUND; i++) {
      counter.addAndGet(1);
    }
  }

  private static long padded() {
    var counter = new PaddedCounter(2);
    for (var round = 0; round < ROUNDS; round++) {
      addRound(counter);
    }
    if (counter.sum() != (long) ROUNDS * ROUND) {
      throw new IllegalStateException("sum() is wrong: pass tasks 1 and 2 first");
    }
    return counter.sum();
  }

  private static void addRound(PaddedCounter counter) {
    for (var i = 0; i < ROUND; i++) {
      counter.add(1, 1);
    }
  }

  private static void together(int count, IntConsumer work) throws Exception {
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
                      work.accept(number);
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
}
