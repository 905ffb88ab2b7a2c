import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ParallelOrNotTest {
  /** Waits at its first calls until two are under way at the same time, or gives up. */
  private static final class Meeting implements LongToDoubleFunction {
    private final CountDownLatch both = new CountDownLatch(2);
    private volatile boolean alone;

    @Override
    public double applyAsDouble(long account) {
      both.countDown();
      try {
        if (!alone && !both.await(5, TimeUnit.SECONDS)) {
          alone = true;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (alone) {
        throw new IllegalStateException("waited 5 seconds for a second score; none was begun");
      }
      return account / 2.0;
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up prices")
  void addsUp() {
    sums(1449, 199, 1250);
    sums(0);
    sums(-50, 100, -150);
    sums(7, 7);
  }

  @Test
  @Tag("task:1")
  @DisplayName("leaves the parallel stream behind")
  void isFast() {
    var random = new Random(3);
    var baskets =
        IntStream.range(0, 200).mapToObj(_ -> random.ints(6, 50, 20_000).toArray()).toList();
    Check.faster(
            "the sums of 200 baskets of six prices",
            () -> {
              var sum = 0L;
              for (var basket : baskets) {
                sum += Arrays.stream(basket).parallel().sum();
              }
              return sum;
            },
            () -> {
              var sum = 0L;
              for (var basket : baskets) {
                sum += ParallelOrNot.basket(basket);
              }
              return sum;
            })
        .than("a parallel stream for each")
        .byAtLeast(10)
        .because(
            "six additions take some nanoseconds. A parallel stream makes tasks, hands them to other"
                + " threads and waits for them, which takes a thousand times as long");
  }

  @Test
  @Tag("task:2")
  @DisplayName("gives the first that are refused, in order")
  void givesFirstRefused() {
    refuses(List.of(7L), new long[] {4, 7, 9}, id -> id > 5, 1);
    refuses(List.of(7L, 9L), new long[] {4, 7, 9}, id -> id > 5, 2);
    refuses(List.of(7L, 9L), new long[] {4, 7, 9}, id -> id > 5, 10);
    refuses(List.of(), new long[] {4, 7, 9}, id -> id > 50, 1);
    refuses(List.of(), new long[0], id -> true, 3);
    refuses(List.of(5L, 5L), new long[] {5, 1, 5, 5}, id -> id == 5, 2);
  }

  @Test
  @Tag("task:2")
  @DisplayName("asks nothing that it need not know")
  void asksLittle() {
    for (var round = 0; round < 20; round++) {
      var every = 50 + 10 * round;
      var accounts = LongStream.rangeClosed(1, 200_000).toArray();
      var asked = new AtomicInteger();
      var seen = Collections.synchronizedList(new ArrayList<Long>());
      Check.that(
              "the questions asked by refused(accounts 1 to 200,000, every %dth refused, 10)"
                  .formatted(every))
          .gives(
              10 * every,
              () -> {
                seen.addAll(
                    ParallelOrNot.refused(
                        accounts,
                        id -> {
                          asked.incrementAndGet();
                          return id % every == 0;
                        },
                        10));
                return asked.get();
              })
          .because(
              "the tenth that is refused is account %,d. What is asked beyond it is paid for and thrown away, and a question that is not asked gives another answer"
                  .formatted(10 * every));
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("asks nothing if nothing is wanted")
  void asksNothing() {
    var asked = new AtomicInteger();
    Check.that("the questions asked by refused(three accounts, asks, 0)")
        .gives(
            0,
            () -> {
              var none =
                  ParallelOrNot.refused(new long[] {1, 2, 3}, id -> asked.incrementAndGet() > 0, 0);
              return asked.get() + none.size();
            })
        .because("ten may be wanted, or one, or none; the first question already costs");
  }

  @Test
  @Tag("task:3")
  @DisplayName("gives a score for each account, in order")
  void scoresInOrder() {
    scores(new double[] {0.5, 1.0, 1.5}, List.of(new long[] {1, 2}, new long[] {3}));
    scores(new double[0], List.of());
    scores(new double[] {4.5}, List.of(new long[0], new long[] {9}, new long[0]));
    var accounts = new Random(5).longs(5_000, 0, 1_000_000).toArray();
    var expected = Arrays.stream(accounts).mapToDouble(id -> id / 2.0).toArray();
    for (var run = 0; run < 20; run++) {
      Check.that(
              "ParallelOrNot.scores(one page of 5,000 accounts of new Random(5), id -> id / 2.0)")
          .gives(expected, () -> ParallelOrNot.scores(List.of(accounts), id -> id / 2.0))
          .because("score i belongs to account i, whichever thread was done first");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("works on two at a time, of one large page")
  void sharesOnePage() {
    meets("one page of 64 accounts", List.of(LongStream.range(0, 64).toArray()));
  }

  @Test
  @Tag("task:3")
  @DisplayName("works on two at a time, of many small pages")
  void sharesManyPages() {
    meets(
        "64 pages of one account",
        LongStream.range(0, 64).mapToObj(id -> new long[] {id}).toList());
  }

  @Test
  @Tag("task:4")
  @DisplayName("gives the fingerprint of a loop")
  void givesFingerprint() {
    prints(7);
    prints(31 * 7 + 5, 5);
    prints(6760, 1, 2);
    prints(31 * (31 * (31 * 7L + 2) + 1), 2, 1, 0);
  }

  @Test
  @Tag("task:4")
  @DisplayName("gives it for 100,000 ids too, each time")
  void givesFingerprintOfMany() {
    var ids = new Random(9).longs(100_000).toArray();
    var expected = 7L;
    for (var id : ids) {
      expected = 31 * expected + id;
    }
    for (var run = 0; run < 10; run++) {
      Check.that("ParallelOrNot.fingerprint(100,000 ids of new Random(9))")
          .gives(expected, () -> ParallelOrNot.fingerprint(ids))
          .because(
              "it is a long all the way, and depends on the order and on the brackets: 31 * h + id is not"
                  + " associative, so parts that are reduced by themselves do not add up to this");
    }
  }

  private static void sums(int expected, int... cents) {
    Check.that("ParallelOrNot.basket(new int[] " + shown(Arrays.toString(cents)) + ")")
        .gives(expected, () -> ParallelOrNot.basket(cents))
        .because("it is the sum of the prices; what was returned counts below zero");
  }

  private static void refuses(List<Long> expected, long[] accounts, LongPredicate asks, int most) {
    Check.that(
            "ParallelOrNot.refused(new long[] %s, asks, %d)"
                .formatted(shown(Arrays.toString(accounts)), most))
        .gives(expected, () -> ParallelOrNot.refused(accounts, asks, most))
        .because(
            "the first ones that are refused, in the order of the accounts; fewer if no more are");
  }

  private static void scores(double[] expected, List<long[]> pages) {
    var shown = shown(pages.stream().map(Arrays::toString).toList().toString());
    Check.that("ParallelOrNot.scores(pages " + shown + ", id -> id / 2.0)")
        .gives(expected, () -> ParallelOrNot.scores(pages, id -> id / 2.0))
        .because("each account has one score, and they stand in the order of pages and accounts");
  }

  private static void meets(String what, List<long[]> pages) {
    var expected = LongStream.range(0, 64).mapToDouble(id -> id / 2.0).toArray();
    Check.that(
            "ParallelOrNot.scores(%s, score), where score waits for a second one".formatted(what))
        .gives(expected, () -> ParallelOrNot.scores(pages, new Meeting()))
        .because(
            "a score takes long, and one core at work means that all others have nothing to do. A"
                + " stream that is sequential never works on two at a time, and neither does one"
                + " that goes through flatMap: each inner stream stays whole, on one thread");
  }

  private static void prints(long expected, long... ids) {
    Check.that("ParallelOrNot.fingerprint(new long[] " + shown(Arrays.toString(ids)) + ")")
        .gives(expected, () -> ParallelOrNot.fingerprint(ids))
        .because("it begins with 7, and each id makes of it 31 * fingerprint + id, in order");
  }

  private static String shown(String array) {
    return array.replace('[', '{').replace(']', '}');
  }
}
