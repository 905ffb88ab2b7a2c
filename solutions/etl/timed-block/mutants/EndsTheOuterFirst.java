// Reads the clock before it closes the inner blocks.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

final class Timings {
  /** A block that has ended. */
  record Line(String path, long nanos, String outcome) {}

  /** What is timed; may throw a checked exception. */
  interface Work<T, X extends Exception> {
    T run() throws X;
  }

  private final LongSupplier clock;
  private final Consumer<Line> report;
  private final Deque<Block> open = new ArrayDeque<>();

  Timings(LongSupplier clock, Consumer<Line> report) {
    this.clock = clock;
    this.report = report;
  }

  Block block(String name) {
    Objects.requireNonNull(name, "a block needs a name");
    var path = open.isEmpty() ? name : open.peek().path + "/" + name;
    var block = new Block(path, clock.getAsLong());
    open.push(block);
    return block;
  }

  <T, X extends Exception> T timed(String name, Work<T, X> work) throws X {
    var block = block(name);
    T result;
    try {
      result = work.run();
    } catch (Throwable failure) {
      try {
        block.end("failed: " + failure.getClass().getSimpleName());
      } catch (RuntimeException | Error inReport) {
        if (inReport != failure) {
          failure.addSuppressed(inReport);
        }
      }
      throw failure; // only what the work can throw: the compiler knows
    }
    block.end("ok");
    return result;
  }

  final class Block implements AutoCloseable {
    private final String path;
    private final long began;

    private Block(String path, long began) {
      this.path = path;
      this.began = began;
    }

    @Override
    public void close() {
      end("closed");
    }

    private void end(String outcome) {
      if (!open.contains(this)) {
        return;
      }
      long now = clock.getAsLong();
      while (open.peek() != this) {
        open.peek().close();
      }
      open.pop(); // before the report, which may throw
      report.accept(new Line(path, now - began, outcome));
    }
  }
}
