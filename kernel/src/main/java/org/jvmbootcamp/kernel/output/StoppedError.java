package org.jvmbootcamp.kernel.output;

import java.util.List;

/** Thrown in a cell's threads when the reader stops it. */
public final class StoppedError extends Error {
  private static final long serialVersionUID = 1L;

  public StoppedError() {
    super("the cell was stopped", null, false, false);
  }

  /** The same, with threads by their names that go on. */
  StoppedError(List<String> left) {
    super(
        "the cell was stopped, but these threads of it go on: "
            + String.join(", ", left)
            + ". To end them, restart the kernel (Kernel > Restart).",
        null,
        false,
        false);
  }
}
