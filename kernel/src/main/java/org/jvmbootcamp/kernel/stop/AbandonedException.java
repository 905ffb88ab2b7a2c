package org.jvmbootcamp.kernel.stop;

/** A cell could not be stopped, and its thread was left behind. */
public final class AbandonedException extends Exception {
  private static final long serialVersionUID = 1L;

  AbandonedException() {
    super(
        "the cell could not be stopped: it is in code that the JVM cannot leave. It may go on in"
            + " the background; restart the kernel (Kernel > Restart) to end it.");
  }
}
