package org.jvmbootcamp.grader.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Submission;
import org.jvmbootcamp.grader.Verdict;

/**
 * Whether a busy machine changes verdicts of the kind speed: a right and a wrong solution are
 * judged again and again while other threads keep the processors busy.
 *
 * @param right how the verdicts on the right solution came out
 * @param wrong how those on the wrong one did
 */
record Noise(Map<Seen, Integer> right, Map<Seen, Integer> wrong) {
  /** What a learner is told. */
  enum Seen {
    PASSED,
    TOO_CLOSE,
    FAILED,
    /** Stopped, or not judged at all. */
    OTHER
  }

  /**
   * Judges each so many times, in turns.
   *
   * @param exercise {@link Members}
   */
  static Noise judge(Exercise exercise, int times) {
    var right = new EnumMap<Seen, Integer>(Seen.class);
    var wrong = new EnumMap<Seen, Integer>(Seen.class);
    try (Load _ = Load.start();
        Grader grader = Grader.open()) {
      for (int i = 0; i < times; i++) {
        right.merge(seen(grader, exercise, Members.RIGHT), 1, Integer::sum);
        wrong.merge(seen(grader, exercise, Members.WRONG), 1, Integer::sum);
      }
    }
    return new Noise(right, wrong);
  }

  private static Seen seen(Grader grader, Exercise exercise, String source) {
    return switch (grader.grade(exercise, Submission.file(source)).outcome()) {
      case Verdict.Outcome.Passed _ -> Seen.PASSED;
      case Verdict.Outcome.TooClose _ -> Seen.TOO_CLOSE;
      case Verdict.Outcome.Failed _ -> Seen.FAILED;
      case Verdict.Outcome.NotCompiled _, Verdict.Outcome.Stopped _, Verdict.Outcome.Unable _ ->
          Seen.OTHER;
    };
  }

  /** Whether no right solution failed and no wrong one passed. */
  boolean harmless() {
    return count(right, Seen.FAILED) + count(right, Seen.OTHER) == 0
        && count(wrong, Seen.PASSED) + count(wrong, Seen.OTHER) == 0;
  }

  String words() {
    return "right solution: " + words(right) + "\nwrong solution: " + words(wrong);
  }

  private static String words(Map<Seen, Integer> seen) {
    return String.format(
        Locale.ROOT,
        "%d passed, %d too close to say, %d failed, %d not judged",
        count(seen, Seen.PASSED),
        count(seen, Seen.TOO_CLOSE),
        count(seen, Seen.FAILED),
        count(seen, Seen.OTHER));
  }

  private static int count(Map<Seen, Integer> seen, Seen what) {
    return seen.getOrDefault(what, 0);
  }

  /** Keeps every processor but one busy all the time, and the last one in bursts. */
  private static final class Load implements AutoCloseable {
    private static final int LONGEST_BURST_MILLIS = 40;

    private volatile boolean over;

    static Load start() {
      var load = new Load();
      int steady = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
      for (int i = 0; i < steady; i++) {
        Thread.ofPlatform().daemon().start(load::spin);
      }
      Thread.ofPlatform().daemon().start(load::bursts);
      return load;
    }

    private void spin() {
      while (!over) {
        Thread.onSpinWait();
      }
    }

    private void bursts() {
      var random = new SplittableRandom(7);
      while (!over) {
        long until = System.nanoTime() + millis(random);
        while (System.nanoTime() < until) {
          Thread.onSpinWait();
        }
        LockSupport.parkNanos(millis(random));
      }
    }

    private static long millis(SplittableRandom random) {
      return TimeUnit.MILLISECONDS.toNanos(random.nextInt(1, LONGEST_BURST_MILLIS));
    }

    @Override
    public void close() {
      over = true;
    }
  }
}
