package org.jvmbootcamp.instruments.benchmark;

/** A benchmark did not come to a result; the message says why, with cell and line. */
public final class BenchmarkFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  BenchmarkFailedException(String message) {
    super(message);
  }
}
