import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class TopKTest {
  private record Payment(String id, int euros) {
    @Override
    public String toString() {
      return id + ":" + euros;
    }
  }

  private static final Comparator<Payment> BY_EUROS = Comparator.comparingInt(Payment::euros);

  private static List<Integer> best(int k, Integer... elements) {
    var top = new TopK<Integer>(k, Comparator.naturalOrder());
    for (var element : elements) {
      top.add(element);
    }
    return top.best();
  }

  private static void keeps(List<Integer> expected, int k, Integer... elements) {
    Check.that("the best %d of %s".formatted(k, List.of(elements)))
        .gives(expected, () -> best(k, elements))
        .because("the greatest stands first, and each element that was added counts once");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps the greatest, the greatest first")
  void keepsGreatest() {
    keeps(List.of(9, 5), 2, 3, 9, 5);
    keeps(List.of(5, 4, 3), 3, 1, 2, 3, 4, 5);
    keeps(List.of(5, 4, 3), 3, 5, 4, 3, 2, 1);
    keeps(List.of(-1), 1, -7, -1, -3);
    keeps(List.of(Integer.MAX_VALUE, 0), 2, Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives all if there are fewer")
  void givesFewer() {
    keeps(List.of(), 3);
    keeps(List.of(8), 3, 8);
    keeps(List.of(8, 2), 3, 2, 8);
  }

  @Test
  @Tag("task:1")
  @DisplayName("goes by the order it was given")
  void usesOrder() {
    Check.that("the best 2 of [\"pear\", \"fig\", \"banana\"] by length, shortest first")
        .gives(
            List.of("fig", "pear"),
            () -> {
              var top = new TopK<String>(2, Comparator.comparingInt(String::length).reversed());
              List.of("pear", "fig", "banana").forEach(top::add);
              return top.best();
            })
        .because(
            "\"greatest\" means greatest by this comparator, whatever the elements' own order");
  }

  @Test
  @Tag("task:1")
  @DisplayName("agrees with sorting")
  void agreesWithSorting() {
    for (var round = 0; round < 60; round++) {
      var random = new Random(round);
      var k = 1 + random.nextInt(20);
      var elements = random.ints(random.nextInt(200), 0, 1_000_000).boxed().toList();
      Check.that("the best %d of %d ints of new Random(%d)".formatted(k, elements.size(), round))
          .gives(
              elements.stream().sorted(Comparator.reverseOrder()).limit(k).toList(),
              () -> best(k, elements.toArray(new Integer[0])))
          .because("sorting all of them gives this; keeping only k must not lose one of the best");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("can be asked in between")
  void canBeAskedInBetween() {
    var top = new TopK<Integer>(2, Comparator.naturalOrder());
    Check.that("add(3), best(), add(9), best(), best(), add(5), best()")
        .gives(
            List.of(List.of(3), List.of(9, 3), List.of(9, 3), List.of(9, 5)),
            () -> {
              top.add(3);
              var first = top.best();
              top.add(9);
              var second = top.best();
              var third = top.best();
              top.add(5);
              return List.of(first, second, third, top.best());
            })
        .because(
            "the desk asks each hour. Asking takes nothing away, and a list that was handed out stays"
                + " what it was");
  }

  @Test
  @Tag("task:1")
  @DisplayName("refuses to keep nothing")
  void refusesNothing() {
    for (var k : new int[] {0, -3}) {
      Check.that("new TopK(" + k + ", natural order)")
          .throwsException(
              IllegalArgumentException.class,
              String.valueOf(k),
              () -> new TopK<Integer>(k, Comparator.naturalOrder()))
          .because("a report of the best 0 is a mistake in a configuration; say what came");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps equal ones, all of them")
  void keepsEqualOnes() {
    keeps(List.of(7, 7), 2, 7, 7, 7);
    keeps(List.of(9, 9, 7, 7), 4, 7, 9, 1, 7, 9);
  }

  @Test
  @Tag("task:2")
  @DisplayName("prefers those that came earlier")
  void prefersEarlier() {
    ties("[a:7, b:7]", 2, new Payment("a", 7), new Payment("b", 7), new Payment("c", 7));
    ties("[c:9, a:7]", 2, new Payment("a", 7), new Payment("b", 7), new Payment("c", 9));
    ties(
        "[d:9, b:8, a:7]",
        3,
        new Payment("a", 7),
        new Payment("b", 8),
        new Payment("c", 7),
        new Payment("d", 9));
  }

  @Test
  @Tag("task:2")
  @DisplayName("agrees with a sort that keeps the order of equal ones")
  void agreesWithStableSorting() {
    for (var round = 0; round < 60; round++) {
      var random = new Random(100 + round);
      var k = 1 + random.nextInt(20);
      var payments =
          IntStream.range(0, 150)
              .mapToObj(i -> new Payment("p" + i, random.nextInt(8)))
              .toArray(Payment[]::new);
      var expected = List.of(payments).stream().sorted(BY_EUROS.reversed()).limit(k).toList();
      Check.that(
              "the best %d of 150 payments of 0 to 7 euros of new Random(%d)"
                  .formatted(k, 100 + round))
          .gives(expected.toString(), () -> bestOf(k, payments).toString())
          .because("equal payments stand in the order in which they came, here by their numbers");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("retains k elements after 200,000")
  void retainsFew() {
    for (var k : new int[] {1, 100, 5_000}) {
      Check.retains(
              "TopK of the best %,d after 200,000 payments".formatted(k),
              () -> {
                var top = new TopK<Payment>(k, BY_EUROS);
                feed(top);
                if (top.best().size() != k) {
                  throw new IllegalStateException("best() has not " + k + ": pass task 1 first");
                }
                return top;
              })
          // A payment is 24 bytes, its id 24 and 24.
          .atMost((64L + 72L) * k + 1_024)
          .because(
              "what has lost can never win again, so there is no reason to keep it; 200,000 payments"
                  + " would be 15 MB, and a day has a hundred million");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("allocates nothing for elements that lose")
  void allocatesNothing() {
    var losers = losers(100_000);
    Check.allocates(
            "100,000 payments of less than the least of the best 100",
            () -> {
              var top = new TopK<Payment>(100, BY_EUROS);
              for (var i = 0; i < 100; i++) {
                top.add(losers.getLast());
              }
              for (var loser : losers) {
                top.add(loser);
              }
              return top;
            })
        .atMost(16_384)
        .because(
            "after an hour nearly every payment loses. An object for each, even one that is thrown"
                + " away at once, is an object a hundred million times");
  }

  private static List<Payment> losers(int count) {
    var losers = new ArrayList<Payment>(Collections.nCopies(count, new Payment("x", 5)));
    losers.add(new Payment("w", 900));
    return losers;
  }

  private static void feed(TopK<Payment> top) {
    var random = new Random(6);
    for (var i = 0; i < 200_000; i++) {
      top.add(new Payment("p" + i, random.nextInt(1_000_000)));
    }
  }

  private static List<Payment> bestOf(int k, Payment... payments) {
    var top = new TopK<Payment>(k, BY_EUROS);
    for (var payment : payments) {
      top.add(payment);
    }
    return top.best();
  }

  private static void ties(String expected, int k, Payment... payments) {
    Check.that("the best %d by euros of %s".formatted(k, List.of(payments)))
        .gives(expected, () -> bestOf(k, payments).toString())
        .because(
            "of equal payments the one that came earlier goes first, and stays longer. A queue alone"
                + " does not know who came first");
  }
}
