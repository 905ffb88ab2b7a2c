package org.jvmbootcamp.kernel.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long a cell may run.
 *
 * @param duration empty for no limit
 * @param stop stops the cell; returns at once
 */
public record TimeLimit(Optional<Duration> duration, Runnable stop) {
  /** A cell begins; what is returned is to be called at its end. */
  Runnable watch() {
    if (duration.isEmpty()) {
      return () -> {};
    }
    var ended = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("time limit").start(() -> await(duration.get(), ended));
    return ended::countDown;
  }

  private void await(Duration limit, CountDownLatch ended) {
    try {
      if (!ended.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        System.err.println(
            "This cell ran longer than its limit of %s ms and was stopped (IJAVA_TIMEOUT)."
                .formatted(limit.toMillis()));
        stop.run();
      }
    } catch (InterruptedException e) {
      // The kernel ends.
      Thread.currentThread().interrupt();
    }
  }
}
