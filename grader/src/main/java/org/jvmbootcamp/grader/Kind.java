package org.jvmbootcamp.grader;

import java.util.Locale;

/** What an exercise is judged by. */
public enum Kind {
  /** What the code answers. */
  BEHAVIOUR,
  /** Bytes it allocates or retains. */
  MEMORY,
  /** How fast it is beside a baseline, in one run. */
  SPEED,
  /** The reader writes tests, which must pass on the real thing and catch every mutant. */
  TESTS,
  /** What it does to a real PostgreSQL. */
  DATABASE,
  /** What it asks of, or answers as, a real HTTP server. */
  HTTP;

  /** The name as {@code exercise.yaml} has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
