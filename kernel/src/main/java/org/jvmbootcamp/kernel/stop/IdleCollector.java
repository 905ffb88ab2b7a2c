package org.jvmbootcamp.kernel.stop;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.Runs;

/**
 * Collects garbage when no cell has run for a while: a heap that a cell has filled goes back to the
 * machine, which in a room is others' too. Of its own accord a collector waits until the heap is
 * full.
 */
public final class IdleCollector implements Runnable {
  /** Seconds between two looks; without it there are no such collections. */
  public static final String SECONDS = "BOOTCAMP_COLLECT_AFTER";

  /** A collection that can find no more than this is not worth its time. */
  private static final long WORTH_BYTES = 16 << 20;

  private final Runs runs;
  private final Duration pause;
  private final LongSupplier used;
  private final Runnable collect;
  private @Nullable CellRun seen;
  private long left;

  /**
   * A collector.
   *
   * @param pause between two looks
   * @param used bytes of the heap, garbage included
   */
  IdleCollector(Runs runs, Duration pause, LongSupplier used, Runnable collect) {
    this.runs = runs;
    this.pause = pause;
    this.used = used;
    this.collect = collect;
  }

  /** The one that the environment asks for, if it does. */
  public static Optional<IdleCollector> wanted(Map<String, String> environment, Runs runs) {
    String seconds = environment.getOrDefault(SECONDS, "");
    if (!seconds.matches("[1-9]\\d{0,5}")) {
      return Optional.empty();
    }
    var pause = Duration.ofSeconds(Long.parseLong(seconds));
    var heap = Runtime.getRuntime();
    return Optional.of(
        new IdleCollector(runs, pause, () -> heap.totalMemory() - heap.freeMemory(), System::gc));
  }

  @Override
  public void run() {
    try {
      while (true) {
        Thread.sleep(pause);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Collects if the run that is the last one now was so at the last look, too. */
  void look() {
    CellRun last = runs.running().isPresent() ? null : runs.current().orElse(null);
    if (last != null && last.equals(seen) && used.getAsLong() - left >= WORTH_BYTES) {
      collect.run();
      left = used.getAsLong();
    }
    seen = last;
  }
}
