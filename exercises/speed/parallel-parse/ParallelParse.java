import java.util.concurrent.Executor;

final class ParallelParse {
  private ParallelParse() {}

  /** What a file comes to; {@code most} is Long.MIN_VALUE if it has no line. */
  record Totals(long lines, long cents, long most) {}

  static Totals totals(byte[] csv, int parts, Executor pool) {
    throw new UnsupportedOperationException(
        "Write ParallelParse.totals: first a method that adds up the lines from one place in csv to"
            + " another, and call it for the whole file");
  }
}
