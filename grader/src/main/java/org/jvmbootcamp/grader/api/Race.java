package org.jvmbootcamp.grader.api;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jvmbootcamp.grader.measure.Ratio;

/** The reader's code against a baseline, about to be timed. */
public final class Race {
  private final String work;
  private final String rival;
  private final Callable<?> baseline;
  private final Callable<?> candidate;

  Race(String work, String rival, Callable<?> baseline, Callable<?> candidate) {
    this.work = work;
    this.rival = rival;
    this.baseline = baseline;
    this.candidate = candidate;
  }

  /** Names the baseline as the reader should see it: "a scan of the list". */
  public Race than(String baselineInWords) {
    return new Race(work, baselineInWords, baseline, candidate);
  }

  /**
   * The reader's code is at least this many times as fast as the baseline. Choose a ratio well
   * below what a right solution reaches and well above what a wrong one does.
   *
   * @param ratio above 0
   */
  public Claim byAtLeast(double ratio) {
    String expected =
        String.format(Locale.ROOT, "at least %s times as fast as %s", plain(ratio), rival);
    return new Claim(
        work,
        () -> {
          try {
            return switch (Ratio.measure(baseline, candidate, ratio)) {
              case Ratio.Above _ -> new Claim.Result.Held();
              case Ratio.Below below ->
                  new Claim.Result.Broken(expected, plain(below.median()) + " times as fast", null);
              case Ratio.Unclear unclear ->
                  new Claim.Result.Undecided(
                      expected,
                      String.format(
                          Locale.ROOT,
                          "between %s and %s times as fast: too close to say; run it again with less"
                              + " else running",
                          plain(unclear.low()),
                          plain(unclear.high())));
            };
          } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return new Claim.Result.Broken(expected, Words.thrown(e), e);
          }
        });
  }

  private static String plain(double number) {
    return number >= 10
        ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, "%.2g", number);
  }
}
