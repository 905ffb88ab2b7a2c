import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class WorkerTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final Deque<String> items = new ArrayDeque<>(List.of("a", "b", "c"));
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch inHand = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** A worker whose handler waits while it has b in hand, until the test lets it go on. */
  private Worker waitingAtB() {
    return new Worker(
        items,
        item -> {
          if (item.equals("b")) {
            inHand.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              log.add("interrupted at b");
              throw e;
            }
          }
          log.add(item);
        },
        () -> log.add("closed"));
  }

  private static final class Running<T> {
    final FutureTask<T> task;
    final Thread thread;

    Running(Callable<T> code) {
      task = new FutureTask<>(code);
      thread = new Thread(task);
      thread.setDaemon(true);
      thread.start();
    }

    /** Its result; an exception of its own comes out as it is. */
    T result(String what) throws Exception {
      try {
        return task.get(10, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      } catch (TimeoutException e) {
        throw new IllegalStateException(what + " had not ended after 10 seconds");
      }
    }

    /** Waits until it stands still, or has ended. */
    void settle() {
      while (!task.isDone()
          && thread.getState() != Thread.State.WAITING
          && thread.getState() != Thread.State.TIMED_WAITING) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private static Running<Boolean> running(Worker worker) {
    return new Running<>(
        () -> {
          worker.run();
          return true;
        });
  }

  private void awaitInHand(Running<?> run) throws Exception {
    while (!inHand.await(10, TimeUnit.MILLISECONDS)) {
      if (run.task.isDone()) {
        run.result("run()");
        throw new IllegalStateException("run() returned before it had handled its items");
      }
    }
  }

  private void logIs(String because, String... expected) {
    Check.that("what was handled and closed, in order")
        .gives(List.of(expected), () -> List.copyOf(log))
        .because(because);
  }

  private void left(String because, String... expected) {
    Check.that("the items that are left")
        .gives(List.of(expected), () -> List.copyOf(items))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("handles all items in order, and ends")
  void handlesAll() {
    goOn.countDown();
    var worker = waitingAtB();
    Check.that("run() with the items a, b, c")
        .gives(true, () -> running(worker).result("run()"))
        .because("it ends when there are no more");
    logIs("from the front to the back, and then close", "a", "b", "c", "closed");
    left("all are handled");
    Check.that("stop(1 minute) after the end")
        .gives(true, () -> new Running<>(() -> worker.stop(LONG)).result("stop"))
        .because("nothing is in hand, so there is nothing to wait for");
    logIs("close is called once", "a", "b", "c", "closed");
  }

  @Test
  @Tag("task:2")
  @DisplayName("finishes the item in hand, and takes no other")
  void finishesWhatIsInHand() throws Exception {
    var worker = waitingAtB();
    var run = running(worker);
    awaitInHand(run);
    var stop = new Running<>(() -> worker.stop(LONG));
    stop.settle();
    Check.that("whether stop(1 minute) has returned while b is in hand")
        .gives(false, stop.task::isDone)
        .because("when the hook returns the JVM ends, and b would be cut off");
    logIs("b is not interrupted: it has a minute", "a");
    goOn.countDown();
    Check.that("the result of stop(1 minute), when b has been finished")
        .gives(true, () -> stop.result("stop"))
        .because("nothing that was taken is unfinished");
    logIs("b is finished, c is not begun, and all is closed when stop returns", "a", "b", "closed");
    left("c was never taken; the next worker finds it", "c");
    Check.that("run()").gives(true, () -> run.result("run()")).because("it returns");
    Check.that("stop(1 minute) again")
        .gives(true, () -> new Running<>(() -> worker.stop(LONG)).result("stop"))
        .because("it has ended well already");
  }

  @Test
  @Tag("task:2")
  @DisplayName("stop before run")
  void stopsBeforeItRuns() {
    goOn.countDown();
    var worker = waitingAtB();
    Check.that("stop(1 minute) before run has begun")
        .gives(true, () -> new Running<>(() -> worker.stop(LONG)).result("stop"))
        .because(
            "nothing is in hand, and nobody to wait for; a hook that waits here delays the end by a minute");
    Check.that("run() after that")
        .gives(true, () -> running(worker).result("run()"))
        .because("it returns at once");
    Check.that("the items that were handled")
        .gives(List.of(), () -> log.stream().filter(entry -> !entry.equals("closed")).toList())
        .because("the end of the process was asked for");
    left("nothing was taken", "a", "b", "c");
  }

  @Test
  @Tag("task:2")
  @DisplayName("an item that fails while stop waits for it")
  void tellsOfAFailure() throws Exception {
    var worker =
        new Worker(
            items,
            item -> {
              inHand.countDown();
              goOn.await();
              throw new IllegalStateException("cannot handle a (made by the test)");
            },
            () -> log.add("closed"));
    var run = running(worker);
    awaitInHand(run);
    var stop = new Running<>(() -> worker.stop(LONG));
    stop.settle();
    goOn.countDown();
    Check.that("the result of stop(1 minute), when the handler fails at a meanwhile")
        .gives(false, () -> stop.result("stop"))
        .because("the worker has ended in time, but a was taken and is not finished");
    Check.that("run()")
        .throwsException(IllegalStateException.class, "cannot handle a", () -> run.result("run()"))
        .because("whoever started it must know");
    left("a goes back to the front", "a", "b", "c");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a grace of less than a second is one, too")
  void keepsAShortGrace() {
    Check.that("whether in one of five tries stop(900 ms) lets a be finished, which is soon")
        .gives(
            true,
            () -> {
              for (int i = 0;
                  i < 5;
                  i++) { // a machine may stand still for a second, but not so often
                var begun = new CountDownLatch(1);
                var end = new CountDownLatch(1);
                var worker =
                    new Worker(
                        new ArrayDeque<>(List.of("a", "b")),
                        item -> {
                          begun.countDown();
                          end.await();
                        },
                        () -> {});
                var run = running(worker);
                if (!begun.await(10, TimeUnit.SECONDS)) {
                  throw new IllegalStateException("run() had not begun with a after 10 seconds");
                }
                var stop = new Running<>(() -> worker.stop(Duration.ofMillis(900)));
                stop.settle();
                end.countDown();
                var finished = stop.result("stop");
                run.result("run()");
                if (finished) {
                  return true;
                }
              }
              return false;
            })
        .because("a Duration has nanoseconds: of 900 ms toSeconds() makes 0");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a second stop that has less patience")
  void stopsAgainWithLessPatience() throws Exception {
    var worker = waitingAtB();
    var run = running(worker);
    awaitInHand(run);
    var patient = new Running<>(() -> worker.stop(LONG));
    patient.settle();
    Check.that("the result of stop(50 ms), while another thread waits in stop(1 minute)")
        .gives(false, () -> new Running<>(() -> worker.stop(Duration.ofMillis(50))).result("stop"))
        .because(
            "each call has its own grace: who waits must not hold a lock that the other needs");
    Check.that("the result of stop(1 minute) then")
        .gives(false, () -> patient.result("stop"))
        .because("b was cut off, whoever did it");
    run.result("run()");
    logIs("b is interrupted once, and all is closed once", "a", "interrupted at b", "closed");
    left("b goes back to the front", "b", "c");
  }

  @Test
  @Tag("task:3")
  @DisplayName("an interrupt that comes from somewhere else")
  void endsAtAnyInterrupt() {
    var worker =
        new Worker(
            items,
            item -> {
              if (item.equals("b")) {
                throw new InterruptedException("made by the test");
              }
              log.add(item);
            },
            () -> log.add("closed"));
    Check.that(
            "run(), whose handler is interrupted at b though nobody has called stop; then the interrupt flag")
        .gives(
            true,
            () ->
                new Running<>(
                        () -> {
                          worker.run();
                          return Thread.currentThread().isInterrupted();
                        })
                    .result("run()"))
        .because(
            "a pool that is shut down interrupts as well: run sets the flag again, and returns");
    logIs("c is not begun", "a", "closed");
    left("b was taken and is not finished", "b", "c");
  }

  @Test
  @Tag("task:3")
  @DisplayName("interrupts the item in hand, and puts it back at the front")
  void givesBack() throws Exception {
    var worker = waitingAtB();
    var flag = new boolean[1];
    var run =
        new Running<>(
            () -> {
              worker.run();
              flag[0] = Thread.currentThread().isInterrupted();
              return true;
            });
    awaitInHand(run);
    Check.that("the result of stop(50 ms) while b is in hand and does not end")
        .gives(false, () -> new Running<>(() -> worker.stop(Duration.ofMillis(50))).result("stop"))
        .because("b was taken and is not finished");
    logIs(
        "b is interrupted once the grace is over, c is not begun, and all is closed before stop returns",
        "a",
        "interrupted at b",
        "closed");
    left("b goes back to the front: it was taken, not finished, and is older than c", "b", "c");
    Check.that("run()").gives(true, () -> run.result("run()")).because("it returns");
    Check.that("the interrupt flag of its thread then")
        .gives(true, () -> flag[0])
        .because(
            "whoever called run has to know that the thread was interrupted, and run throws no InterruptedException");
  }

  @Test
  @Tag("task:3")
  @DisplayName("waits for a handler that tidies up after the interrupt")
  void waitsForTheEnd() throws Exception {
    var tidying = new CountDownLatch(1);
    var tidied = new CountDownLatch(1);
    var worker =
        new Worker(
            items,
            item -> {
              inHand.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                tidying.countDown();
                tidied.await();
                log.add("tidied up");
                throw e;
              }
            },
            () -> log.add("closed"));
    var run = running(worker);
    awaitInHand(run);
    var stop = new Running<>(() -> worker.stop(Duration.ofMillis(50)));
    if (!tidying.await(10, TimeUnit.SECONDS)) {
      log.add("never interrupted");
    }
    stop.settle();
    Check.that("whether stop(50 ms) has returned while the interrupted handler is still tidying up")
        .gives(false, stop.task::isDone)
        .because("when the hook returns the JVM ends, and nothing would be closed");
    tidied.countDown();
    Check.that("the result of stop then")
        .gives(false, () -> stop.result("stop"))
        .because("a was not finished");
    logIs("first the handler, then close", "tidied up", "closed");
    left("a goes back to the front", "a", "b", "c");
    run.result("run()");
  }

  @Test
  @Tag("task:4")
  @DisplayName(
      "a handler that fails: the item goes back, all is closed, and the exception comes out")
  void closesAfterAFailure() {
    var worker =
        new Worker(
            items,
            item -> {
              if (item.equals("b")) {
                throw new IllegalStateException("cannot handle b (made by the test)");
              }
              log.add(item);
            },
            () -> log.add("closed"));
    Check.that("run() when the handler fails at b")
        .throwsException(
            IllegalStateException.class, "cannot handle b", () -> running(worker).result("run()"))
        .because("the worker cannot mend it, and whoever started it must know");
    logIs("closed once, after the failure", "a", "closed");
    left("b was taken and is not finished", "b", "c");
    Check.that("stop(1 minute) after that")
        .<Boolean>satisfies(
            "returned", result -> true, () -> new Running<>(() -> worker.stop(LONG)).result("stop"))
        .because("run has ended, and there is nobody to wait for");
  }

  @Test
  @Tag("task:4")
  @DisplayName("an Error, too, and a close that fails")
  void closesAfterAnError() {
    var worker =
        new Worker(
            items,
            item -> {
              throw new StackOverflowError("made by the test");
            },
            () -> {
              log.add("closed");
              throw new IllegalStateException("close failed (made by the test)");
            });
    Check.that("run() when the handler overflows the stack, and close fails as well")
        .<Throwable>satisfies("something is thrown", e -> e != null, () -> thrown(worker))
        .because("it is not for the worker to handle");
    logIs("closed once", "closed");
    left("a was taken and is not finished", "a", "b", "c");
    Check.that("stop(1 minute) after that")
        .<Boolean>satisfies(
            "returned", result -> true, () -> new Running<>(() -> worker.stop(LONG)).result("stop"))
        .because("run has ended, however badly");
  }

  private static Throwable thrown(Worker worker) {
    try {
      running(worker).result("run()");
      return null;
    } catch (Exception e) {
      return e;
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("closed first, then ended")
  void closesBeforeItHasEnded() throws Exception {
    var returned = new CountDownLatch(1);
    var worker =
        new Worker(
            items,
            item -> {
              inHand.countDown();
              goOn.await();
            },
            () -> {
              try {
                log.add(returned.await(1, TimeUnit.SECONDS) ? "closed too late" : "closed");
              } catch (InterruptedException e) {
                log.add("interrupted in close");
              }
            });
    var run = running(worker);
    awaitInHand(run);
    var stop =
        new Running<>(
            () -> {
              boolean result = worker.stop(LONG);
              returned.countDown();
              return result;
            });
    stop.settle();
    goOn.countDown();
    Check.that("the result of stop(1 minute), where close takes a second")
        .gives(true, () -> stop.result("stop"))
        .because("the item in hand was finished");
    run.result("run()");
    logIs("when the hook returns the JVM ends, and with it a close that is not done", "closed");
  }

  @Test
  @Tag("task:4")
  @DisplayName("stop before run: still closed")
  void closesWhatNeverRan() {
    goOn.countDown();
    var worker = waitingAtB();
    Check.that("stop(1 minute), then run()")
        .gives(
            true,
            () -> {
              new Running<>(() -> worker.stop(LONG)).result("stop");
              return running(worker).result("run()");
            })
        .because("both return at once");
    logIs("what was opened for the work is closed once, however run ends", "closed");
  }

  @Test
  @Tag("task:4")
  @DisplayName("no items: still closed")
  void closesWithoutItems() {
    items.clear();
    var worker = waitingAtB();
    Check.that("run() without items")
        .gives(true, () -> running(worker).result("run()"))
        .because("there is nothing to do");
    logIs("what was opened for the work is closed, work or no work", "closed");
  }
}
