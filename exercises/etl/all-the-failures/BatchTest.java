import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class BatchTest {
  @Test
  @Tag("task:1")
  @DisplayName("gives the results in order")
  void keepsOrder() {
    Check.that("all([1, 22, 333], 2, String::length)")
        .gives(List.of(1, 2, 3), () -> Batch.all(List.of("1", "22", "333"), 2, String::length))
        .because("the results are those of the inputs, in their order");
    Check.that("all([], 3, ..)")
        .gives(List.of(), () -> Batch.all(List.<String>of(), 3, String::length))
        .because("a night without files is a good night");
    Check.that("all([a, b, c], 3, ..), where a waits until b has finished, and b until c has")
        .gives(
            List.of("A", "B", "C"),
            () -> {
              var b = new CountDownLatch(1);
              var c = new CountDownLatch(1);
              return Batch.all(
                  List.of("a", "b", "c"),
                  3,
                  input -> {
                    switch (input) {
                      case "a" -> soon(b);
                      case "b" -> soon(c);
                      default -> {}
                    }
                    if (input.equals("b")) {
                      b.countDown();
                    }
                    if (input.equals("c")) {
                      c.countDown();
                    }
                    return input.toUpperCase(java.util.Locale.ROOT);
                  });
            })
        .because("who finishes first depends on the night; whose result stands where must not");
    Check.that("all([a, b], 2, input -> null)")
        .gives(Arrays.asList(null, null), () -> Batch.all(List.of("a", "b"), 2, input -> null))
        .because("work without a result gives null, as Callable<Void> does");
  }

  @Test
  @Tag("task:1")
  @DisplayName("as many at a time as it may")
  void worksSideBySide() {
    for (var atOnce : List.of(2, 5)) {
      Check.that(
              "all of 20 inputs, %d at once, which wait for each other in groups of %<d"
                  .formatted(atOnce))
          .runs(
              () -> {
                var barrier = new CyclicBarrier(atOnce);
                Batch.all(
                    numbers(20),
                    atOnce,
                    input -> {
                      try {
                        return barrier.await(3, TimeUnit.SECONDS);
                      } catch (TimeoutException | BrokenBarrierException e) {
                        throw new IllegalStateException(
                            "fewer than %d were at work together".formatted(atOnce), e);
                      }
                    });
              })
          .because(
              "files wait for disks and networks; one after the other, the night is too short");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("and never more")
  void keepsTheLimit() {
    for (var atOnce : List.of(1, 3)) {
      Check.that(
              "the most of 60 inputs that are at work at the same time, when %d may"
                  .formatted(atOnce))
          .satisfies(
              "at most " + atOnce,
              (Integer most) -> most <= atOnce,
              () -> {
                var now = new AtomicInteger();
                var most = new AtomicInteger();
                Batch.all(
                    numbers(60),
                    atOnce,
                    input -> {
                      most.accumulateAndGet(now.incrementAndGet(), Math::max);
                      Thread.sleep(2);
                      return now.decrementAndGet();
                    });
                return most.get();
              })
          .because(
              "each one at work holds a file, a connection, a buffer: the limit is what those can take");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("every failure, in order, with its own cause")
  void reportsAll() {
    failing(
        List.of("1", "x", "3", "y"),
        List.of("1: x, NumberFormatException", "3: y, NumberFormatException"),
        "2 of 4 failed",
        "who hears of x alone mends x, and hears of y tomorrow night");
    failing(
        List.of("io", "1", "2", "x", "io"),
        List.of("0: io, IOException", "3: x, NumberFormatException", "4: io, IOException"),
        "3 of 5 failed",
        "failures of several kinds, the same input twice: an index tells them apart");
    failing(
        List.of("x"),
        List.of("0: x, NumberFormatException"),
        "1 of 1 failed",
        "one failure comes in the same way as many");
  }

  @Test
  @Tag("task:2")
  @DisplayName("in the order of the inputs, whoever failed first")
  void ordersFailures() {
    var second = new CountDownLatch(1);
    Check.that("the failures of all([a, b], 2, ..), where a fails after b")
        .gives(
            List.of("0: a, IOException", "1: b, IOException"),
            () ->
                failures(
                    List.of("a", "b"),
                    input -> {
                      if (input.equals("a")) {
                        soon(second);
                      }
                      second.countDown();
                      throw new IOException(input);
                    }))
        .because("two reports of two nights can be compared only if they have one order");
  }

  @Test
  @Tag("task:2")
  @DisplayName("the cause is the very exception")
  void keepsTheCause() {
    var thrown = new IOException("disk 7 is gone");
    Check.that("whether the failure's cause is the exception that work threw")
        .gives(
            true,
            () -> {
              try {
                Batch.all(
                    List.of("a"),
                    1,
                    input -> {
                      throw thrown;
                    });
                return "nothing was thrown";
              } catch (ManyFailed e) {
                return e.failures().getFirst().cause() == thrown
                    ? true
                    : e.failures().getFirst().cause();
              }
            })
        .because(
            "who decides by the type of a failure sees ExecutionException for each, if it is wrapped");
  }

  @Test
  @Tag("task:2")
  @DisplayName("goes on after a failure, and asks each once")
  void goesOn() {
    Check.that("how often each of 8 inputs is worked on, when the first and the fifth fail")
        .gives(
            List.of(1, 1, 1, 1, 1, 1, 1, 1),
            () -> {
              var times = IntStream.range(0, 8).mapToObj(i -> new AtomicInteger()).toList();
              failures(
                  numbers(8),
                  input -> {
                    times.get(input).incrementAndGet();
                    if (input % 4 == 0) {
                      throw new IOException("no " + input);
                    }
                    Thread.sleep(50);
                    return input;
                  });
              return times.stream().map(AtomicInteger::get).toList();
            })
        .because("good files are loaded in the same night, and none of them twice");
  }

  @Test
  @Tag("task:3")
  @DisplayName("an Error stops the rest")
  void stopsForErrors() {
    var full = new OutOfMemoryError("planned by the test");
    var begun = new AtomicInteger();
    var undisturbed = new AtomicInteger();
    Check.that(
            "all of 10 inputs, 2 at once; the first throws an OutOfMemoryError, the others work for 0.4 s")
        .throwsException(
            OutOfMemoryError.class,
            "planned",
            () ->
                Batch.all(
                    numbers(10),
                    2,
                    input -> {
                      begun.incrementAndGet();
                      if (input == 0) {
                        throw full;
                      }
                      Thread.sleep(400);
                      return undisturbed.incrementAndGet();
                    }))
        .because("a heap that is full is no fault of file 0, and will not be less full for file 1");
    Check.that("how many of the others worked to their end")
        .satisfies("at most 1", (Integer n) -> n <= 1, undisturbed::get)
        .because("those at work are interrupted: their results are lost anyway");
    Check.that("how many were begun")
        .satisfies("at most 5", (Integer n) -> n <= 5, begun::get)
        .because(
            "after an Error nothing new begins, or the log fills with 10 consequences of one cause");
  }

  @Test
  @Tag("task:3")
  @DisplayName("an interrupted caller stops all")
  void isInterrupted() throws InterruptedException {
    var started = new CountDownLatch(2);
    var begun = new AtomicInteger();
    var undisturbed = new AtomicInteger();
    var outcome = new AtomicReference<Object>("nothing");
    var caller =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    outcome.set(
                        Batch.all(
                            numbers(8),
                            2,
                            input -> {
                              begun.incrementAndGet();
                              started.countDown();
                              Thread.sleep(1_000);
                              return undisturbed.incrementAndGet();
                            }));
                  } catch (Exception e) {
                    outcome.set(e.getClass().getSimpleName());
                  }
                });
    soon(started);
    caller.interrupt();
    caller.join(8_000);
    Check.that(
            "what all ends with, when its thread is interrupted while two of 8 inputs are at work")
        .gives("InterruptedException", outcome::get)
        .because(
            "an interrupt is a request to stop. Whoever swallows it makes a job that only kill -9 ends");
    Check.that("how many inputs were worked on to their end")
        .gives(0, undisturbed::get)
        .because("the request goes on to those at work");
    Check.that("how many were begun")
        .satisfies("at most 4", (Integer n) -> n <= 4, begun::get)
        .because("nothing new begins after it");
  }

  @Test
  @Tag("task:4")
  @DisplayName("waits for those that clean up")
  void leavesNothingRunning() throws InterruptedException {
    for (var end : List.of("an Error", "an interrupt")) {
      Check.that("inputs at work or cleaning up, when all has ended by " + end)
          .gives(Set.of(), () -> leftRunning(end.equals("an Error")))
          .because(
              "one that deletes its temporary file still needs 0.3 s after the interrupt. If all returns before, the next step of the job meets the half of it");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("its threads end with it")
  void endsItsThreads() {
    var threads = ConcurrentHashMap.<Thread>newKeySet();
    Check.that("threads that still live after all(..) of 10 inputs, 5 at once")
        .gives(
            List.of(),
            () -> {
              Batch.all(numbers(10), 5, input -> threads.add(Thread.currentThread()));
              var alive = new ArrayList<Thread>();
              for (var thread : threads) {
                if (thread != Thread.currentThread()
                    && !thread.join(java.time.Duration.ofSeconds(2))) {
                  alive.add(thread);
                }
              }
              return alive;
            })
        .because(
            "a pool that nobody closes keeps its threads, call after call; and the program never ends");
  }

  private static Set<Integer> leftRunning(boolean byError) throws InterruptedException {
    var running = ConcurrentHashMap.<Integer>newKeySet();
    var started = new CountDownLatch(2);
    var left = new AtomicReference<Set<Integer>>(Set.of(-1));
    var caller =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    Batch.all(
                        numbers(3),
                        3,
                        input -> {
                          if (byError && input == 2) {
                            soon(started);
                            throw new StackOverflowError("planned by the test");
                          }
                          running.add(input);
                          started.countDown();
                          try {
                            Thread.sleep(2_500);
                          } catch (InterruptedException e) {
                            Thread.sleep(300); // cleans up
                          }
                          running.remove(input);
                          return input;
                        });
                  } catch (Exception | StackOverflowError e) {
                    left.set(Set.copyOf(running));
                  }
                });
    soon(started);
    if (!byError) {
      caller.interrupt();
    }
    caller.join(9_000);
    return left.get();
  }

  private static void failing(
      List<String> inputs, List<String> expected, String message, String why) {
    Check.that(
            "the failures of all(%s, 2, ..), where io throws an IOException and the others are parsed"
                .formatted(inputs))
        .gives(expected, () -> failures(inputs, BatchTest::parse))
        .because(why);
    Check.that("all(%s, 2, ..)".formatted(inputs))
        .throwsException(ManyFailed.class, message, () -> Batch.all(inputs, 2, BatchTest::parse))
        .because("the message says how many of how many");
  }

  private static int parse(String input) throws IOException {
    if (input.equals("io")) {
      throw new IOException("cannot read");
    }
    return Integer.parseInt(input);
  }

  private static <I> List<String> failures(List<I> inputs, Batch.Work<I, ?> work)
      throws InterruptedException {
    try {
      return List.of("none: it gave " + Batch.all(inputs, 2, work));
    } catch (ManyFailed e) {
      return e.failures().stream()
          .map(f -> f.index() + ": " + f.input() + ", " + f.cause().getClass().getSimpleName())
          .toList();
    }
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static void soon(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(3, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          "the others have not come: they are not at work at the same time");
    }
  }
}
