package org.jvmbootcamp.grader.api;

import org.jspecify.annotations.Nullable;

/** A check that is stated and not yet run. */
public final class Claim {
  /** What a check found. */
  sealed interface Result {
    /** It held. */
    record Held() implements Result {}

    /**
     * It did not.
     *
     * @param thrown what the reader's code threw, or null
     */
    record Broken(String expected, String got, @Nullable Throwable thrown) implements Result {}

    /** A measurement was too close to say. */
    record Undecided(String expected, String got) implements Result {}
  }

  /** Runs the check. */
  interface Trial {
    Result run();
  }

  private final String given;
  private final Trial trial;

  Claim(String given, Trial trial) {
    this.given = given;
    this.trial = trial;
  }

  /**
   * Runs the check.
   *
   * @param why one sentence for the reader: why it must be so, or what to look at
   * @throws CheckFailure if it does not hold
   */
  public void because(String why) {
    Check.end();
    switch (trial.run()) {
      case Result.Held() -> {}
      case Result.Broken(var expected, var got, var thrown) ->
          throw new CheckFailure(given, expected, got, why, false, thrown);
      case Result.Undecided(var expected, var got) ->
          throw new CheckFailure(given, expected, got, why, true, null);
    }
  }
}
