import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class TaxCacheTest {
  private static final int THREADS = 8;

  /** Rates that can be told from each other, and count. */
  private static final class Counted implements TaxCache.Rates {
    private final List<String> asked = new ArrayList<>();

    @Override
    public synchronized int basisPoints(String country, String goods) {
      asked.add(country + " " + goods);
      return rate(country, goods);
    }

    synchronized long count(String start) {
      return asked.stream().filter(question -> question.startsWith(start)).count();
    }
  }

  private static int rate(String country, String goods) {
    return goods.equals("bread") ? 0 : 1 + (31 * country.hashCode() + 7 * goods.length()) % 997;
  }

  @Test
  @Tag("task:1")
  @DisplayName("answers")
  void answers() {
    var cache = new TaxCache(TaxCacheTest::rate, 100);
    for (var country : List.of("DE", "AT", "de")) {
      for (var goods : List.of("books", "tea", "bread", "", "Käse")) {
        for (var time : List.of("the first time", "the second time")) {
          Check.that("basisPoints(\"%s\", \"%s\"), %s".formatted(country, goods, time))
              .gives(rate(country, goods), () -> cache.basisPoints(country, goods))
              .because("a cache changes when an answer comes, not what it is");
        }
      }
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("does not mix up questions")
  void doesNotMixUp() {
    var pairs =
        List.of(
            List.of("A", "BC"),
            List.of("AB", "C"),
            List.of("A/B", "C"),
            List.of("A", "B/C"),
            List.of("A|B", "C"),
            List.of("A", "B|C"),
            List.of("A,B", "C"),
            List.of("A", "B,C"),
            List.of("A B", "C"),
            List.of("A", "B C"),
            List.of("A-B", "C"),
            List.of("A", "B-C"),
            List.of("A:B", "C"),
            List.of("A", "B:C"),
            List.of("A_B", "C"),
            List.of("A", "B_C"),
            List.of("DE", "Aa"),
            List.of("DE", "BB"),
            List.of("Aa", "x"),
            List.of("BB", "x"));
    var cache =
        new TaxCache((country, goods) -> pairs.indexOf(List.of(country, goods)), pairs.size());
    pairs.forEach(pair -> cache.basisPoints(pair.getFirst(), pair.getLast()));
    for (var pair : pairs) {
      Check.that(
              "basisPoints(\"%s\", \"%s\"), after %d other questions"
                  .formatted(pair.getFirst(), pair.getLast(), pairs.size()))
          .gives(pairs.indexOf(pair), () -> cache.basisPoints(pair.getFirst(), pair.getLast()))
          .because(
              "two questions are the same if both parts are. Glued together, A with BC is AB with C,"
                  + " whatever stands between; and two texts can have one hash code, as Aa and BB do");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("asks once")
  void asksOnce() {
    var rates = new Counted();
    var cache = new TaxCache(rates, 1_000);
    Check.that("how often Rates is asked, for 50 questions asked 20 times each")
        .gives(
            50L,
            () -> {
              for (var i = 0; i < 1_000; i++) {
                cache.basisPoints(i % 2 == 0 ? "DE" : new String("AT"), "goods " + i % 50);
              }
              return rates.count("");
            })
        .because("there is room for all of them, so each is asked for the first time only");
  }

  @Test
  @Tag("task:2")
  @DisplayName("zero is an answer")
  void zeroIsAnAnswer() {
    var rates = new Counted();
    var cache = new TaxCache(rates, 10);
    Check.that("how often Rates is asked for the rate of bread, which is 0, by 5 calls")
        .gives(
            1L,
            () -> {
              for (var i = 0; i < 5; i++) {
                cache.basisPoints("DE", "bread");
              }
              return rates.count("DE bread");
            })
        .because("an answer of 0 is known, as any other. What is missing has no value at all");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a failure is no answer")
  void forgetsFailures() {
    var calls = new AtomicInteger();
    var cache =
        new TaxCache(
            (country, goods) -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("no connection to " + country);
              }
              return 700;
            },
            10);
    Check.that("basisPoints(\"DE\", \"tea\"), when Rates throws")
        .throwsException(
            IllegalStateException.class,
            "no connection to DE",
            () -> cache.basisPoints("DE", "tea"))
        .because("the caller gets the exception as it is, and can try again later");
    Check.that("basisPoints(\"DE\", \"tea\") again, when Rates answers 700")
        .gives(700, () -> cache.basisPoints("DE", "tea"))
        .because("a failure that is remembered lasts until the next restart");
    Check.that("how often Rates is asked by a third call, and the two before")
        .gives(
            2,
            () -> {
              cache.basisPoints("DE", "tea");
              return calls.get();
            })
        .because("now it is known");
  }

  @Test
  @Tag("task:2")
  @DisplayName("several threads, one query")
  void oneQueryForAll() {
    var queries = new AtomicInteger();
    var second = new CountDownLatch(2);
    var cache =
        new TaxCache(
            (country, goods) -> {
              queries.incrementAndGet();
              second.countDown();
              await(second, 400); // nobody else should come
              return 1_900;
            },
            10);
    Check.that("queries, when %d threads ask for DE tea at the same time".formatted(THREADS))
        .gives(
            1,
            () -> {
              var all = new CountDownLatch(THREADS);
              try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < THREADS; i++) {
                  threads.submit(
                      () -> {
                        all.countDown();
                        await(all, 4_000);
                        return cache.basisPoints("DE", "tea");
                      });
                }
              }
              return queries.get();
            })
        .because(
            "between looking and putting lies the query, and meanwhile the others look, too. After a"
                + " restart that is a stampede. One asks, the others wait for its answer");
  }

  @Test
  @Tag("task:3")
  @DisplayName("keeps what is in use")
  void keepsWhatIsInUse() {
    var rates = new Counted();
    var cache = new TaxCache(rates, 100);
    Check.that(
            "how often Rates is asked for 10 questions that come again and again, each after 50 that"
                + " come once; room for 100, 12,000 calls")
        .satisfies(
            "at most 200",
            (Long count) -> count <= 200,
            () -> {
              for (var round = 0; round < 2_000; round++) {
                cache.basisPoints("hot", "goods " + round % 10);
                for (var i = 0; i < 5; i++) {
                  cache.basisPoints("cold", "goods " + (5 * round + i));
                }
              }
              return rates.count("hot");
            })
        .because(
            "each of the ten comes again while less than 100 others have come, so there is room for it."
                + " Whoever forgets the oldest entry, or everything when the room is full, forgets these"
                + " ten as readily as what came once");
  }

  @Test
  @Tag("task:3")
  @DisplayName("forgets the rest")
  void forgets() {
    Check.retains(
            "a TaxCache for 1,000 answers, after 100,000 different questions",
            () -> {
              var cache = new TaxCache(TaxCacheTest::rate, 1_000);
              for (var i = 0; i < 100_000; i++) {
                cache.basisPoints("DE", "goods " + i);
              }
              Thread.sleep(50); // a library may tidy up a moment later
              cache.basisPoints("DE", "goods 1");
              return cache;
            })
        .atMost(600_000)
        .because("what has no limit grows until the process dies, at night and after weeks");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a known answer makes no text")
  void allocatesLittle() {
    var cache = new TaxCache(TaxCacheTest::rate, 1_000);
    Check.allocates(
            "a thousand times basisPoints(\"DE\", \"tea\"), which is known",
            () -> {
              var sum = 0;
              for (var i = 0; i < 1_000; i++) {
                sum += cache.basisPoints("DE", "tea");
              }
              return sum;
            })
        .atMost(100_000)
        .because(
            "a key that is a text is made of its parts letter by letter, each time, and thrown away after"
                + " the look. A record of the two parts is 24 bytes, or none at all");
  }

  @Test
  @Tag("task:4")
  @DisplayName("a known answer is quick")
  void isFast() {
    TaxCache.Rates slow =
        (country, goods) -> {
          var x = 1L;
          for (var i = 0; i < 50_000; i++) {
            x = x * 6_364_136_223_846_793_005L + goods.length();
          }
          return (int) (x >>> 40);
        };
    var cache = new TaxCache(slow, 1_000);
    Check.faster(
            "100 questions, 20 of them different",
            () -> {
              var sum = 0;
              for (var i = 0; i < 100; i++) {
                sum += slow.basisPoints("DE", "goods " + i % 20);
              }
              return sum;
            },
            () -> {
              var sum = 0;
              for (var i = 0; i < 100; i++) {
                sum += cache.basisPoints("DE", "goods " + i % 20);
              }
              return sum;
            })
        .than("asking each time, with a query of some 50 microseconds")
        .byAtLeast(5)
        .because("all of them are known after the first round; that is what the cache is for");
  }

  @Test
  @Tag("task:5")
  @DisplayName("a hit while a query is under way")
  void hitsDoNotWait() {
    var slowBegan = new CountDownLatch(1);
    var hitCame = new CountDownLatch(1);
    var inTime = new AtomicInteger();
    var cache =
        new TaxCache(
            (country, goods) -> {
              if (country.equals("slow")) {
                slowBegan.countDown();
                inTime.set(await(hitCame, 3_000) ? 1 : 0);
              }
              return 1_900;
            },
            100);
    cache.basisPoints("DE", "tea");
    Check.that(
            "whether DE tea, which is known, is answered while another thread's query runs (up to 3 seconds)")
        .gives(
            "answered meanwhile",
            () -> {
              Future<?> slow;
              try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                slow = threads.submit(() -> cache.basisPoints("slow", "goods"));
                await(slowBegan, 3_000);
                cache.basisPoints("DE", "tea");
                hitCame.countDown();
              }
              slow.get();
              return inTime.get() == 1 ? "answered meanwhile" : "answered after the query";
            })
        .because(
            "a lock that is held during a query makes the whole invoice run as slow as that query, hits"
                + " or not");
  }

  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
