package org.jvmbootcamp.kernel.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jvmbootcamp.kernel.protocol.Iopub;

/** What threads print goes to the output of the cell they belong to. */
final class CapturedStream extends OutputStream {
  private final Iopub iopub;
  private final Runs runs;
  private final PrintStream fallback;
  private final boolean error;

  CapturedStream(Iopub iopub, Runs runs, PrintStream fallback, boolean error) {
    this.iopub = iopub;
    this.runs = runs;
    this.fallback = fallback;
    this.error = error;
  }

  /** A print stream on top. */
  PrintStream printStream() {
    // A subclass, since PrintStream itself takes a lock that a thread which is stopped while it
    // prints would never give back; subclasses use monitors.
    return new PrintStream(this, false, StandardCharsets.UTF_8) {};
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Optional<CellRun> run = runs.current();
    if (run.isEmpty()) {
      fallback.write(bytes, offset, length);
      return;
    }
    if (run.get().stopped()) {
      throw new StoppedError();
    }
    try {
      iopub.print(error ? run.get().stderr() : run.get().stdout(), bytes, offset, length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
