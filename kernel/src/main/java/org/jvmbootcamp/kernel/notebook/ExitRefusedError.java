package org.jvmbootcamp.kernel.notebook;

/** A cell tried to end the JVM, which is the kernel. */
public final class ExitRefusedError extends Error {
  private static final long serialVersionUID = 1L;

  ExitRefusedError(String call) {
    super(
        call
            + " would end the kernel and every variable with it, so it was not done. To leave a cell"
            + " early, throw an exception; to start afresh, restart the kernel (Kernel > Restart).");
  }
}
