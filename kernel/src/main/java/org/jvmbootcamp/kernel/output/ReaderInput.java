package org.jvmbootcamp.kernel.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.jvmbootcamp.kernel.protocol.Stdin;

/** Asks the reader: {@code System.in} of cells, and prompts of magics. */
public final class ReaderInput extends InputStream {
  private final Stdin stdin;
  private final Runs runs;
  private byte[] line = {};
  private int position;

  public ReaderInput(Stdin stdin, Runs runs) {
    this.stdin = stdin;
    this.runs = runs;
  }

  /**
   * Asks for a line of text.
   *
   * @throws IllegalStateException if the front end cannot ask, or no cell runs
   * @throws InterruptedException if the cell was stopped meanwhile
   */
  public String ask(String prompt, boolean password) throws InterruptedException {
    CellRun run =
        runs.running()
            .orElseThrow(() -> new IllegalStateException("no cell runs that could read input"));
    if (!run.request().content().path("allow_stdin").asBoolean(false)) {
      throw new IllegalStateException(
          "this front end takes no input; run the notebook in JupyterLab, or set the value in the cell");
    }
    return stdin.ask(run.request(), prompt, password);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    synchronized (this) {
      if (position == line.length) {
        line = nextLine();
        position = 0;
      }
      int n = Math.min(length, line.length - position);
      System.arraycopy(line, position, target, offset, n);
      position += n;
      return n;
    }
  }

  @Override
  public synchronized int available() {
    return line.length - position;
  }

  private byte[] nextLine() throws IOException {
    try {
      return (ask("", false) + "\n").getBytes(UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the cell was stopped while it waited for input");
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
