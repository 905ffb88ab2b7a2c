package org.jvmbootcamp.kernel.output;

import java.io.InputStream;
import java.io.PrintStream;
import org.jvmbootcamp.kernel.protocol.Iopub;

/** Puts the cells' streams in the place of {@code System.out}, {@code err} and {@code in}. */
public final class StandardStreams {
  private final Iopub iopub;
  private final Runs runs;
  private final PrintStream log;

  /**
   * Streams of a kernel.
   *
   * @param log takes what is printed before any cell ran
   */
  public StandardStreams(Iopub iopub, Runs runs, PrintStream log) {
    this.iopub = iopub;
    this.runs = runs;
    this.log = log;
  }

  /** Puts them there. */
  public void install(InputStream input) {
    System.setOut(new CapturedStream(iopub, runs, log, false).printStream());
    System.setErr(new CapturedStream(iopub, runs, log, true).printStream());
    System.setIn(input);
  }
}
