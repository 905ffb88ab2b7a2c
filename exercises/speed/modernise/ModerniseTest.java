import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ModerniseTest {
  private static final long LONGEST_SECONDS = 4;

  @Test
  @Tag("task:1")
  @DisplayName("each kind of event")
  void eachKind() {
    line("A7 250", new Modernise.Paid("A7", 250), "an order and its cents");
    line("B1 -900", refund("B1", 900, "broken"), "the order is in the payment, inside the refund");
    line("A7 x2", new Modernise.Shipped("A7", List.of("p1", "p2")), "what counts is the number");
    line("A7 x0", new Modernise.Shipped("A7", List.of()), "an order can be of services only");
    line(
        "C3 cancelled",
        new Modernise.Cancelled("C3"),
        "the chain of 2009 had forgotten it; a switch over all kinds cannot");
  }

  @Test
  @Tag("task:1")
  @DisplayName("the limits between cases")
  void limits() {
    line("A7 99999", new Modernise.Paid("A7", 99_999), "100,000 is the first large one");
    line("A7 100000 !", new Modernise.Paid("A7", 100_000), "from 100,000 cents on, with itself");
    line("A7 250000 !", new Modernise.Paid("A7", 250_000), "a large payment is marked");
    line("A7 0", new Modernise.Paid("A7", 0), "a voucher paid it all");
    line("B1 -250000", refund("B1", 250_000, "broken"), "only payments are marked as large");
    line("B1 -900 ?", refund("B1", 900, ""), "a refund without a reason is looked into");
    line("B1 -900 ?", refund("B1", 900, " \t"), "blank is no reason either");
  }

  @Test
  @Tag("task:2")
  @DisplayName("batches of any number of items")
  void batches() {
    batches(2, List.of(List.of(1, 2), List.of(3, 4), List.of(5)), 1, 2, 3, 4, 5);
    batches(2, List.of(List.of(1, 2), List.of(3, 4)), 1, 2, 3, 4);
    batches(3, List.of(List.of(1)), 1);
    batches(3, List.of());
    batches(1, List.of(List.of(1), List.of(2)), 1, 2);
    batches(4, List.of(List.of(7, 7, 7)), 7, 7, 7);
  }

  @Test
  @Tag("task:2")
  @DisplayName("no item before it is asked for")
  void readsLate() {
    var read = new AtomicInteger();
    Check.that("items read for the first batch of batches(1, 2, 3 ... without an end, 3)")
        .gives(
            List.of(List.of(List.of(1, 2, 3)), 3),
            () ->
                inTime(
                    () -> {
                      var first =
                          Modernise.batches(
                                  Stream.iterate(1, i -> i + 1).peek(i -> read.incrementAndGet()),
                                  3)
                              .limit(1)
                              .toList();
                      return List.of(first, read.get());
                    }))
        .because(
            "a source may be larger than memory, or never end. One batch is asked for, and three items"
                + " make it");
    var early = new AtomicInteger();
    Check.that("items read when batches(..) has been called, and nobody has asked for a batch")
        .gives(
            0,
            () ->
                inTime(
                    () -> {
                      var unused =
                          Modernise.batches(
                              IntStream.range(0, 9).boxed().peek(i -> early.incrementAndGet()), 3);
                      return unused == null ? -1 : early.get();
                    }))
        .because("a stream is a description until somebody uses it");
  }

  @Test
  @Tag("task:2")
  @DisplayName("batches that stay as they are")
  void batchesStay() {
    Check.that("batches(1 to 6, 2), kept in a list and read afterwards")
        .gives(
            List.of(List.of(1, 2), List.of(3, 4), List.of(5, 6)),
            () -> {
              var kept = new ArrayList<List<Integer>>();
              Modernise.batches(IntStream.rangeClosed(1, 6).boxed(), 2).forEach(kept::add);
              return kept;
            })
        .because("a batch that is filled anew for the next one changes under its reader");
    Check.that("adding to a batch of batches(1 to 6, 2)")
        .throwsException(
            UnsupportedOperationException.class,
            () ->
                Modernise.batches(IntStream.rangeClosed(1, 6).boxed(), 2)
                    .findFirst()
                    .orElseThrow()
                    .add(7))
        .because("who gets a batch must not be able to change it for others");
  }

  @Test
  @Tag("task:3")
  @DisplayName("the last keys, newest first")
  void newest() {
    newest(2, List.of("c", "b"), "a", "b", "c");
    newest(3, List.of("c", "b", "a"), "a", "b", "c");
    newest(9, List.of("c", "b", "a"), "a", "b", "c");
    newest(0, List.of(), "a", "b");
    newest(2, List.of());
    newest(1, List.of("b"), "c", "a", "b");
    var sorted = new TreeMap<>(java.util.Map.of(3, "x", 1, "y", 2, "z"));
    Check.that("newest(a TreeMap with 1, 2, 3; 2)")
        .gives(List.of(3, 2), () -> Modernise.newest(sorted, 2))
        .because("every sequenced map has an end, whatever its order is");
  }

  @Test
  @Tag("task:3")
  @DisplayName("leaves the map alone, and most of it unseen")
  void looksAtFew() {
    var map = new LinkedHashMap<Integer, Integer>();
    for (var i = 0; i < 200_000; i++) {
      map.put(i, i);
    }
    Check.allocates("newest(a map of 200,000 entries, 3)", () -> Modernise.newest(map, 3))
        .atMost(20_000)
        .because(
            "three keys are wanted. A copy of all of them is a megabyte that nobody asked for");
    Check.faster(
            "the 3 newest keys of 200,000",
            () -> map.sequencedKeySet().stream().skip(map.size() - 3).toList().reversed(),
            () -> Modernise.newest(map, 3))
        .than("a walk over all keys from the front")
        .byAtLeast(20)
        .because(
            "three keys are wanted, and the map knows its end. A walk looks at all of the others"
                + " as well, at ten million in the warehouse");
    Check.that("the size of the map afterwards, its first and its last key")
        .gives(
            List.of(200_000, 0, 199_999),
            () -> List.of(map.size(), map.firstEntry().getKey(), map.lastEntry().getKey()))
        .because("who asks for the newest does not want them gone");
  }

  @Test
  @Tag("task:4")
  @DisplayName("inside, outside, one in the other")
  void nested() {
    says(
        List.of("nobody", "ann", "nobody"),
        "before, inside and after as(ann)",
        seen -> {
          seen.add(Modernise.customer());
          Modernise.as("ann", () -> seen.add(Modernise.customer()));
          seen.add(Modernise.customer());
        },
        "the name holds for the work, and no longer");
    says(
        List.of("ann", "bob", "ann", "nobody"),
        "in as(ann), in as(bob) inside of it, in as(ann) again, outside",
        seen -> {
          Modernise.as(
              "ann",
              () -> {
                seen.add(Modernise.customer());
                Modernise.as("bob", () -> seen.add(Modernise.customer()));
                seen.add(Modernise.customer());
              });
          seen.add(Modernise.customer());
        },
        "a job for ann that does something for bob goes on for ann. Whoever removes the name at the end,"
            + " in place of what was before, works for nobody");
  }

  @Test
  @Tag("task:4")
  @DisplayName("after an exception")
  void afterAnException() {
    says(
        List.of("no stock", "nobody"),
        "the exception out of as(ann), and after it",
        seen -> {
          try {
            Modernise.as(
                "ann",
                () -> {
                  throw new IllegalStateException("no stock");
                });
          } catch (IllegalStateException e) {
            seen.add(e.getMessage());
          }
          seen.add(Modernise.customer());
        },
        "the exception comes out as it is, and the name is gone all the same: the next request on this"
            + " thread is somebody else's");
  }

  @Test
  @Tag("task:4")
  @DisplayName("on threads of their own")
  void threads() throws Exception {
    says(
        List.of("nobody", "ann"),
        "on another thread while as(ann) runs here, and here after it",
        seen ->
            Modernise.as(
                "ann",
                () -> {
                  on(() -> seen.add(Modernise.customer()));
                  seen.add(Modernise.customer());
                }),
        "a thread that somebody starts, or has started long ago, works for whom it is told. A name in a"
            + " static field is everybody's, and one that is inherited outlives its request");
    says(
        List.of("bob", "ann"),
        "in as(bob) on another thread while as(ann) runs here, and here after it",
        seen ->
            Modernise.as(
                "ann",
                () -> {
                  on(() -> Modernise.as("bob", () -> seen.add(Modernise.customer())));
                  seen.add(Modernise.customer());
                }),
        "two requests at the same time have two names");
  }

  private interface Story {
    void tell(Collection<String> seen);
  }

  private static void says(List<String> expected, String when, Story story, String why) {
    Check.that("customer() " + when)
        .gives(
            expected,
            () -> {
              var seen = new ArrayList<String>();
              story.tell(seen);
              return seen;
            })
        .because(why);
  }

  private static void on(Runnable work) {
    try (var threads = Executors.newFixedThreadPool(1)) {
      threads.submit(work);
    }
  }

  private static Modernise.Event refund(String order, long cents, String reason) {
    return new Modernise.Refunded(new Modernise.Paid(order, cents), reason);
  }

  private static void line(String expected, Modernise.Event event, String why) {
    Check.that("line(" + event + ")").gives(expected, () -> Modernise.line(event)).because(why);
  }

  private static void batches(int size, List<List<Integer>> expected, Integer... items) {
    Check.that("batches(Stream.of(%s), %d)".formatted(List.of(items), size))
        .gives(expected, () -> Modernise.batches(Stream.of(items), size).toList())
        .because("the last batch may be smaller, and there is no empty one");
  }

  private static void newest(int most, List<String> expected, String... keys) {
    var map = new LinkedHashMap<String, Integer>();
    for (var key : keys) {
      map.put(key, map.size());
    }
    Check.that("newest(%s, %d)".formatted(map, most))
        .gives(expected, () -> Modernise.newest(map, most))
        .because("the last that was put comes first; there may be fewer than are asked for");
  }

  private static Object inTime(java.util.concurrent.Callable<Object> work) throws Exception {
    var task = new FutureTask<>(work);
    var thread = Thread.ofPlatform().daemon().start(task);
    try {
      return task.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      return "no end after " + LONGEST_SECONDS + " seconds";
    }
  }
}
