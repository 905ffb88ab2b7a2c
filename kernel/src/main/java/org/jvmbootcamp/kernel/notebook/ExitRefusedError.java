package org.jvmbootcamp.kernel.notebook;

import java.util.Set;
import java.util.stream.Stream;

/** A cell tried to end the JVM, which is the kernel. */
public final class ExitRefusedError extends Error {
  private static final long serialVersionUID = 1L;

  /** The JDK's own way from a call of exit to the end. */
  private static final Set<String> JDK =
      Set.of(
          "java.lang.System",
          "java.lang.Runtime",
          "java.lang.Shutdown",
          "java.lang.ApplicationShutdownHooks",
          "java.lang.ApplicationShutdownHooks$1",
          "java.lang.Thread",
          "java.lang.Object");

  ExitRefusedError(String call) {
    super(
        call
            + " would end the kernel and every variable with it, so it was not done. To leave a cell"
            + " early, throw an exception; to start afresh, restart the kernel (Kernel > Restart).");
  }

  private ExitRefusedError(String message, StackTraceElement[] stack) {
    super(message);
    setStackTrace(stack);
  }

  /**
   * The error for a call of a library that was not refused but stopped on its way.
   *
   * @param stack of the thread that called
   */
  public static ExitRefusedError heldBack(StackTraceElement[] stack) {
    String caller =
        Stream.of(stack)
            .filter(frame -> !JDK.contains(frame.getClassName()))
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .findFirst()
            .orElse("a library");
    return new ExitRefusedError(
        caller
            + " called System.exit, which would end the kernel and every variable with it, so it is"
            + " held back for ever. Libraries that tidy up when Java ends have done so, and may not"
            + " work any more: save what you need, then restart the kernel (Kernel > Restart).",
        stack);
  }
}
