package org.jvmbootcamp.grader.api;

import org.jspecify.annotations.Nullable;

/** A check that did not hold, in the parts that a report shows. */
public final class CheckFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final String given;
  private final String expected;
  private final String got;
  private final String why;
  private final boolean undecided;

  CheckFailure(
      String given,
      String expected,
      String got,
      String why,
      boolean undecided,
      @Nullable Throwable cause) {
    super(given + "\n  expected: " + expected + "\n  got:      " + got + "\n  " + why, cause);
    this.given = given;
    this.expected = expected;
    this.got = got;
    this.why = why;
    this.undecided = undecided;
  }

  /** What went in: the call, in words. */
  public String given() {
    return given;
  }

  public String expected() {
    return expected;
  }

  public String got() {
    return got;
  }

  /** Why it matters. */
  public String why() {
    return why;
  }

  /** Whether a measurement was too close to say: neither passed nor failed. */
  public boolean undecided() {
    return undecided;
  }
}
