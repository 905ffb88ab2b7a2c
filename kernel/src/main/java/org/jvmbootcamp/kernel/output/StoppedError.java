package org.jvmbootcamp.kernel.output;

/** Thrown in a cell's threads when the reader stops it. */
public final class StoppedError extends Error {
  private static final long serialVersionUID = 1L;

  public StoppedError() {
    super("the cell was stopped", null, false, false);
  }
}
