package org.jvmbootcamp.kernel.display;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs a reader's code, such as a {@code toString}, for a limited time. */
final class Guard {
  /** What became of it. */
  sealed interface Outcome<T> {
    /** It returned. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It threw. */
    record Failed<T>(Throwable thrown) implements Outcome<T> {}

    /** It did not end in time, or the cell was stopped while it ran. */
    record Stopped<T>(boolean interrupted) implements Outcome<T> {}
  }

  private final Duration limit;
  private final Consumer<Thread> stopper;

  Guard(Duration limit, Consumer<Thread> stopper) {
    this.limit = limit;
    this.stopper = stopper;
  }

  Duration limit() {
    return limit;
  }

  /** Runs the task on a thread of its own, since no other way lets the caller go on. */
  <T> Outcome<T> run(Callable<T> task, Budget budget) {
    var result = new CompletableFuture<T>();
    var thread =
        Thread.ofPlatform()
            .daemon()
            .name("display")
            .start(
                () -> {
                  try {
                    result.complete(task.call());
                  } catch (Throwable t) {
                    result.completeExceptionally(t);
                  }
                });
    try {
      return new Outcome.Done<>(result.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      return new Outcome.Failed<>(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      budget.cancel();
      stopper.accept(thread);
      return new Outcome.Stopped<>(false);
    } catch (InterruptedException e) {
      budget.cancel();
      stopper.accept(thread);
      Thread.currentThread().interrupt();
      return new Outcome.Stopped<>(true);
    }
  }
}
