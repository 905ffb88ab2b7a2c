package org.jvmbootcamp.grader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a piece of work took: seconds by the clock, and processor seconds of this process and of all
 * that it started and that ended. The second says on a busy machine too how much work it was.
 */
record Used(double seconds, double processor) {
  /** The kernel counts in hundredths, whatever it is built for. */
  private static final double TICKS = 100;

  /** Fields of {@code /proc/self/stat} after the name: user and system, own and of children. */
  private static final int FIRST = 11;

  private static final int LAST = 14;

  /** Work that may fail. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Does the work, and says what it took. */
  static Used by(Work work) throws IOException, InterruptedException {
    double before = processorSeconds();
    long start = System.nanoTime();
    work.run();
    return new Used((System.nanoTime() - start) / 1e9, processorSeconds() - before);
  }

  /** Not a number where the system does not tell. */
  private static double processorSeconds() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return Double.NaN;
    }
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    double ticks = 0;
    for (int field = FIRST; field <= LAST; field++) {
      ticks += Double.parseDouble(fields[field]);
    }
    return ticks / TICKS;
  }

  /** Processor seconds of each of so many pieces, and how many a second that makes at most. */
  String each(int count, int processors) {
    if (Double.isNaN(processor)) {
      return "processor time not known";
    }
    double one = processor / count;
    return String.format(
        Locale.ROOT,
        "%.2f s of processor each, so at most %.1f a second on %d processors",
        one,
        processors / one,
        processors);
  }
}
