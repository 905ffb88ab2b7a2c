package org.jvmbootcamp.instruments.progress;

/** Progress in a terminal. */
public final class TerminalSinks {
  private TerminalSinks() {}

  /** A line on standard error, which does not mix with a program's output. */
  public static ProgressSink standardError() {
    return new TerminalSink(System.err);
  }
}
