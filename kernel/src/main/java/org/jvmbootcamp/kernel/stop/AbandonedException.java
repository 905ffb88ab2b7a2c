package org.jvmbootcamp.kernel.stop;

/** A cell could not be stopped, and its thread was left behind. */
public final class AbandonedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * The exception.
   *
   * @param stack where the thread is
   */
  AbandonedException(StackTraceElement[] stack) {
    super(
        "the cell could not be stopped: it is in "
            + place(stack)
            + ", which the JVM cannot leave. It may go on in the background; the next cells run"
            + " without it. To end it, restart the kernel (Kernel > Restart).");
  }

  private static String place(StackTraceElement[] stack) {
    return stack.length == 0
        ? "code"
        : stack[0].getClassName()
            + "."
            + stack[0].getMethodName()
            + (stack[0].isNativeMethod() ? " (native code)" : "");
  }
}
