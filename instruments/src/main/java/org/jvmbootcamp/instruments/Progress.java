package org.jvmbootcamp.instruments;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jvmbootcamp.instruments.progress.ProgressSink;
import org.jvmbootcamp.instruments.progress.ProgressSinks;
import org.jvmbootcamp.instruments.progress.ProgressState;
import org.jvmbootcamp.instruments.progress.TerminalSinks;
import org.jvmbootcamp.instruments.show.Units;

/**
 * A progress bar with rate and time left. Steps may come from several threads.
 *
 * <pre>{@code
 * for (var file : Progress.of(files)) { load(file); }
 * Progress.of(rows.parallelStream(), rows.size()).map(...).toList();
 * try (var progress = Progress.steps("load", 12)) { ... progress.step(); }
 * }</pre>
 */
public final class Progress implements AutoCloseable {
  private static final long UNKNOWN = -1;
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final String title;
  private final long total;
  private final ProgressSink sink;
  private final long start = System.nanoTime();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong shown = new AtomicLong(start - BETWEEN.toNanos());

  Progress(String title, long total, ProgressSink sink) {
    this.title = title;
    this.total = total;
    this.sink = sink;
    show(total == 0 ? 1 : total > 0 ? 0 : Double.NaN);
  }

  /** Counts the elements of a loop. */
  public static <T> Iterable<T> of(Iterable<T> items) {
    return of("progress", items);
  }

  /** Counts the elements of a loop, under a title. */
  public static <T> Iterable<T> of(String title, Iterable<T> items) {
    var size = items instanceof Collection<?> collection ? collection.size() : UNKNOWN;
    return () -> new Counting<>(items.iterator(), steps(title, size));
  }

  /** Counts from 0 to below a limit. */
  public static Iterable<Integer> of(int limit) {
    return () -> new Counting<>(IntStream.range(0, limit).iterator(), steps("progress", limit));
  }

  /** Counts the elements of an iterator of which it is known how many it has. */
  public static <T> Iterator<T> of(Iterator<T> items, long total) {
    return new Counting<>(items, steps("progress", total));
  }

  /** Counts the elements that pass through a stream; it stays lazy and may be parallel. */
  public static <T> Stream<T> of(Stream<T> items, long total) {
    var progress = steps("progress", total);
    return items.peek(_ -> progress.step()).onClose(progress::close);
  }

  /** A bar that is moved by hand; a total below 0 says that the end is not known. */
  public static Progress steps(String title, long total) {
    return new Progress(title, total, sink());
  }

  /** One step done. */
  public void step() {
    step(1);
  }

  /** Several steps done. */
  public void step(long more) {
    var now = done.addAndGet(more);
    var last = shown.get();
    var due = System.nanoTime() - last >= BETWEEN.toNanos();
    if (now == total || (due && shown.compareAndSet(last, System.nanoTime()))) {
      show(total > 0 ? Math.min(1, (double) now / total) : Double.NaN);
    }
  }

  /** Shows the last state; for a bar without a known end, that this was the end. */
  @Override
  public void close() {
    if (total < 0) {
      show(1);
    }
  }

  private void show(double share) {
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    var count = done.get();
    var rate = count / Math.max(1e-9, elapsed.toNanos() / 1e9);
    var of = total < 0 ? Units.number(count) : Units.number(count) + " of " + Units.number(total);
    var note = count == 0 ? of : of + ", " + Units.significant(rate) + " a second";
    sink.show(new ProgressState(title, share, note, elapsed));
  }

  private static ProgressSink sink() {
    for (var sinks : ServiceLoader.load(ProgressSinks.class, Progress.class.getClassLoader())) {
      Optional<ProgressSink> sink = sinks.open();
      if (sink.isPresent()) {
        return sink.get();
      }
    }
    return TerminalSinks.standardError();
  }

  private static final class Counting<T> implements Iterator<T> {
    private final Iterator<T> items;
    private final Progress progress;
    private boolean handedOut;

    Counting(Iterator<T> items, Progress progress) {
      this.items = items;
      this.progress = progress;
    }

    @Override
    public boolean hasNext() {
      finishLast();
      var more = items.hasNext();
      if (!more) {
        progress.close();
      }
      return more;
    }

    @Override
    public T next() {
      finishLast();
      var item = items.next();
      handedOut = true;
      return item;
    }

    /** An element counts as done when the next one is asked for. */
    private void finishLast() {
      if (handedOut) {
        handedOut = false;
        progress.step();
      }
    }
  }
}
