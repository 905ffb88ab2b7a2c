package org.jvmbootcamp.grader.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How many times as fast one piece of code is as another, from runs in turns, with an interval that
 * assumes nothing about how the noise is spread.
 */
public sealed interface Ratio {
  /** The whole interval is above the limit. */
  record Above(double low, double median, double high) implements Ratio {}

  /** The whole interval is below the limit. */
  record Below(double low, double median, double high) implements Ratio {}

  /** The limit is within the interval, and the time for the measurement is over. */
  record Unclear(double low, double median, double high) implements Ratio {}

  /**
   * Runs both in turns until the interval is clear of the limit, at most about four seconds where a
   * single run is short, and on a busy machine so many times as much as it takes to get as far.
   *
   * @param limit what the candidate must reach
   * @throws Exception what the code throws
   */
  static Ratio measure(Callable<?> baseline, Callable<?> candidate, double limit) throws Exception {
    return new Turns(baseline, candidate, limit).run();
  }

  /** The measurement in progress. */
  final class Turns {
    private static final Duration WARM_UP = Duration.ofMillis(300);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(1);
    private static final Duration BUDGET = Duration.ofSeconds(4);
    private static final long SHORTEST_SAMPLE = Duration.ofMillis(2).toNanos();

    private final Callable<?> baseline;
    private final Callable<?> candidate;
    private final double limit;
    private final ArrayList<Double> ratios = new ArrayList<>();
    private final long start = System.nanoTime();
    private final int patience = Patience.now();
    private final long budget = BUDGET.toNanos() * patience;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Takes results, so that the compiler cannot leave out the work that made them. */
    private final AtomicReference<@Nullable Object> sink = new AtomicReference<>();

    Turns(Callable<?> baseline, Callable<?> candidate, double limit) {
      this.baseline = baseline;
      this.candidate = candidate;
      this.limit = limit;
    }

    Ratio run() throws Exception {
      int baseRuns = warmUp(baseline);
      int candidateRuns = warmUp(candidate);
      boolean swap = false;
      while (true) {
        // Who goes first alternates: what one leaves behind (garbage, heat) hits both alike.
        double first = swap ? time(candidate, candidateRuns) : time(baseline, baseRuns);
        double second = swap ? time(baseline, baseRuns) : time(candidate, candidateRuns);
        ratios.add(swap ? second / first : first / second);
        swap = !swap;
        boolean late = System.nanoTime() - start > budget;
        Ratio verdict = judge(late);
        if (late || !(verdict instanceof Unclear)) {
          return verdict;
        }
      }
    }

    /**
     * Warms up, and finds how many runs make a sample long enough for the clock. The time counts
     * that this thread had a processor: on a busy machine code is compiled as late as it runs.
     */
    private int warmUp(Callable<?> code) throws Exception {
      long begin = System.nanoTime();
      long worked = threads.getCurrentThreadCpuTime();
      long last = 0;
      long end;
      do {
        long before = System.nanoTime();
        sink.setRelease(code.call());
        end = System.nanoTime();
        last = Math.max(1, end - before);
      } while (end - begin < WARM_UP.toNanos()
          || (end - begin < LONGEST_WARM_UP.toNanos() * patience
              && threads.getCurrentThreadCpuTime() - worked < WARM_UP.toNanos() / 2));
      return (int) Math.min(1_000_000, Math.max(1, SHORTEST_SAMPLE / last));
    }

    /** Nanoseconds of one run. */
    private double time(Callable<?> code, int runs) throws Exception {
      long begin = System.nanoTime();
      for (int i = 0; i < runs; i++) {
        sink.setRelease(code.call());
      }
      return (double) Math.max(1, System.nanoTime() - begin) / runs;
    }

    private Ratio judge(boolean late) {
      return Ratio.judge(ratios, limit, late, slow());
    }

    private boolean slow() {
      long each = (System.nanoTime() - start) / ratios.size();
      return each * FEWEST_PAIRS > budget;
    }
  }

  /** With eleven pairs the least and the greatest hold the median in 999 of 1,000 cases. */
  int FEWEST_PAIRS = 11;

  /** Some runs are so slow that eleven pairs take too long; then three far from the limit do. */
  int FEWEST_SLOW_PAIRS = 3;

  /** How many times beyond the limit is far. */
  double FAR = 3;

  /**
   * Judges the ratios of the pairs so far.
   *
   * @param late whether there will be no more
   * @param slow whether eleven pairs take longer than there is time
   */
  static Ratio judge(List<Double> ratios, double limit, boolean late, boolean slow) {
    var sorted = new ArrayList<>(ratios);
    Collections.sort(sorted);
    int n = sorted.size();
    int cut = n < FEWEST_PAIRS ? 0 : cut(n);
    double low = sorted.get(cut);
    double high = sorted.get(n - 1 - cut);
    double median = sorted.get(n / 2);
    boolean enough = n >= FEWEST_PAIRS;
    boolean far = n >= FEWEST_SLOW_PAIRS && (late || slow);
    if (low > limit && (enough || (far && low > limit * FAR))) {
      return new Above(low, median, high);
    }
    if (high < limit && (enough || (far && high < limit / FAR))) {
      return new Below(low, median, high);
    }
    return new Unclear(low, median, high);
  }

  /** How many of n sorted ratios at each end lie outside a 99.9 percent interval of the median. */
  private static int cut(int n) {
    // The number of ratios below the median is binomial: mean n/2, deviation sqrt(n)/2.
    return Math.max(0, (int) Math.floor(n / 2.0 - 3.3 * Math.sqrt(n) / 2) - 1);
  }
}
