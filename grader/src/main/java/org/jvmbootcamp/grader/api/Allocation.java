package org.jvmbootcamp.grader.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jvmbootcamp.grader.measure.AllocatedBytes;

/** Bytes that an action allocates, about to be checked. */
public final class Allocation {
  /** A run that the compiler has not reached yet allocates more: as many as it may take. */
  private static final int MOST_RUNS = 20_000;

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int FEWEST_RUNS = 5;

  private final String action;
  private final Callable<?> code;

  Allocation(String action, Callable<?> code) {
    this.action = action;
    this.code = code;
  }

  /** The action allocates at most this many bytes. */
  public Claim atMost(long bytes) {
    String expected = "at most " + Words.bytes(bytes) + " allocated";
    return new Claim(
        action,
        () -> {
          try {
            long least = least(bytes);
            return least <= bytes
                ? new Claim.Result.Held()
                : new Claim.Result.Broken(expected, Words.bytes(least) + " allocated", null);
          } catch (Throwable e) {
            return new Claim.Result.Broken(expected, Words.thrown(e), e);
          }
        });
  }

  private long least(long enough) throws Exception {
    var allocated = new AllocatedBytes(code);
    long start = System.nanoTime();
    long least = Long.MAX_VALUE;
    for (int run = 0; run < MOST_RUNS; run++) {
      least = Math.min(least, allocated.run());
      boolean late = System.nanoTime() - start > LONGEST.toNanos();
      if (least <= enough || (late && run >= FEWEST_RUNS)) {
        break;
      }
    }
    return least;
  }
}
