package org.jvmbootcamp.kernel.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.Runs;
import org.jvmbootcamp.kernel.output.StoppedError;
import org.jvmbootcamp.kernel.protocol.Json;
import org.jvmbootcamp.kernel.protocol.Message;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StopperTest {
  private final ThreadGroup kernel = new ThreadGroup("kernel of the test");
  private final CellThread cellThread =
      new CellThread(
          Thread.currentThread().getThreadGroup(),
          StopperTest.class.getClassLoader(),
          new Runs(),
          new HeapReserve());
  private final Stopper stopper =
      new Stopper(
          cellThread,
          kernel,
          frame -> frame.getClassName().startsWith(StopperTest.class.getName()),
          Path.of(System.getProperty("java.home")),
          System.err);
  private final CountDownLatch begun = new CountDownLatch(1);

  @Test
  void endsALoop() throws Exception {
    assertThat(stopped(StopperTest::loop)).isInstanceOf(StoppedError.class);
    assertTheNextRuns();
  }

  @Test
  void wakesAThreadThatWaitsForASocket() throws Exception {
    try (var server = new ServerSocket(0)) {
      assertThat(stopped(server::accept)).isInstanceOf(StoppedError.class);
    }
    assertTheNextRuns();
  }

  @Test
  void endsAThreadOfTheCellThatBeginsWhenTheCellHasEnded() throws Exception {
    var started = new AtomicReference<Thread>();
    Throwable thrown =
        stopped(
            () -> {
              try {
                return new CountDownLatch(1).await(1, TimeUnit.HOURS);
              } finally {
                // Made here, so that it is the cell's and not the test's.
                var thread = new Thread(StopperTest::loop);
                thread.setDaemon(true);
                started.set(thread);
                thread.start();
              }
            });
    assertThat(thrown).isInstanceOf(InterruptedException.class);
    started.get().join();
    assertThat(started.get().isAlive()).isFalse();
  }

  @Test
  @Tag("slow")
  void leavesBehindWhatCannotBeStoppedAndSaysWhereItIs() throws Exception {
    var monitor = new Object();
    synchronized (monitor) {
      Throwable thrown =
          stopped(
              () -> {
                synchronized (monitor) {
                  return 1;
                }
              });
      assertThat(thrown)
          .isInstanceOf(AbandonedException.class)
          .hasMessageContaining(StopperTest.class.getName())
          .hasMessageContaining("restart the kernel");
    }
    assertTheNextRuns();
  }

  @Test
  void doesNothingWhenNothingRuns() throws Exception {
    stopper.stop();
    assertTheNextRuns();
  }

  private static Object loop() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private void assertTheNextRuns() throws Exception {
    CellRun run = run();
    stopper.begin(run);
    assertThat(cellThread.call(run, () -> 42)).isEqualTo(42);
    stopper.end();
    assertThat(run.stopped()).isFalse();
  }

  /** What the work ends with when it is stopped. */
  private Throwable stopped(Callable<? extends @Nullable Object> work) throws Exception {
    CellRun run = run();
    var thrown = new CompletableFuture<Throwable>();
    stopper.begin(run);
    // In the kernel's group, or it would be taken for a thread of the cell.
    var caller =
        new Thread(
            kernel,
            () -> {
              try {
                thrown.complete(new IllegalStateException("returned " + call(run, work)));
              } catch (ExecutionException e) {
                thrown.complete(e.getCause() == null ? e : e.getCause());
              } catch (Exception e) {
                thrown.complete(e);
              }
            },
            "caller");
    caller.setDaemon(true);
    caller.start();
    begun.await();
    stopper.stop();
    Throwable result = thrown.get();
    stopper.end();
    assertThat(run.stopped()).isTrue();
    return result;
  }

  private @Nullable Object call(CellRun run, Callable<? extends @Nullable Object> work)
      throws Exception {
    return cellThread.call(
        run,
        () -> {
          begun.countDown();
          return work.call();
        });
  }

  private static CellRun run() {
    var none = Json.empty();
    return new CellRun(new Message(List.of(), none, none, none, none), 1);
  }
}
