package org.jvmbootcamp.instruments.progress;

import java.io.PrintStream;

/** One line of a terminal, written over and over. */
final class TerminalSink implements ProgressSink {
  private final PrintStream out;
  private int width;

  TerminalSink(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void show(ProgressState state) {
    var line = state.text();
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    width = line.length();
    if (state.share() >= 1) {
      out.println();
    }
    out.flush();
  }
}
