import java.util.function.Consumer;
import java.util.function.LongSupplier;

final class Timings {
  /** A block that has ended. */
  record Line(String path, long nanos, String outcome) {}

  /** What is timed; may throw a checked exception. */
  interface Work<T, X extends Exception> {
    T run() throws X;
  }

  Timings(LongSupplier clock, Consumer<Line> report) {}

  Block block(String name) {
    throw new UnsupportedOperationException(
        "Write Timings.block: a Block that remembers its name and when it began");
  }

  <T, X extends Exception> T timed(String name, Work<T, X> work) throws X {
    throw new UnsupportedOperationException(
        "Write Timings.timed: open a block, run the work, close the block with the outcome");
  }

  final class Block implements AutoCloseable {
    @Override
    public void close() {
      throw new UnsupportedOperationException(
          "Write Block.close: report the path, the time and \"closed\", once");
    }
  }
}
