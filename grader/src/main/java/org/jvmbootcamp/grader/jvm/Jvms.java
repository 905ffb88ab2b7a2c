package org.jvmbootcamp.grader.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.grader.wire.Message;
import org.jvmbootcamp.grader.wire.Request;

/**
 * JVMs apart. Each is used once; the next one of the same options is started while the reader reads
 * the verdict, so that it is ready when it is needed. Safe to use from several threads.
 */
public final class Jvms implements AutoCloseable {
  /** Options differ by exercise; a learner goes back and forth between few. */
  private static final int MOST_READY = 2;

  /** Whoever thinks longer than this waits for a start at the next check, and spares the memory. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Launch launch;
  private final Scratch scratch;
  private final boolean standby;
  private final Optional<Training> training;
  private final Duration longestWait;
  private final Map<JvmOptions, ChildJvm> ready = new LinkedHashMap<>();
  private boolean closed;

  private Jvms(
      Launch launch,
      Scratch scratch,
      boolean standby,
      Optional<Training> training,
      Duration longestWait) {
    this.launch = launch;
    this.scratch = scratch;
    this.standby = standby;
    this.training = training;
    this.longestWait = longestWait;
  }

  /**
   * JVMs of the same Java as this one.
   *
   * @param standby whether the next one is started when one was used
   * @param many whether there will be so many that a cache for their start is worth some seconds
   */
  public static Jvms open(boolean standby, boolean many, Walls walls) {
    return open(standby, many, walls, LONGEST_WAIT);
  }

  static Jvms open(boolean standby, boolean many, Walls walls, Duration longestWait) {
    var scratch = Scratch.temporary();
    var launch = Launch.ofThisJvm(scratch.folder(), walls);
    var training = many ? Optional.of(Training.begin(launch)) : Optional.<Training>empty();
    return new Jvms(launch, scratch, standby, training, longestWait);
  }

  /** Waits for the cache that JVMs of a batch start from; those that start before do without. */
  public void settle() {
    training.ifPresent(Training::await);
  }

  /** Starts one ahead, if none with these options is ready. */
  public synchronized void prepare(JvmOptions options) {
    if (closed || ready.containsKey(options)) {
      return;
    }
    if (ready.size() == MOST_READY) {
      var oldest = ready.entrySet().iterator();
      ChildJvm spare = oldest.next().getValue();
      oldest.remove();
      spare.close();
    }
    ChildJvm waiting = start(options);
    ready.put(options, waiting);
    CompletableFuture.delayedExecutor(longestWait.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> giveUp(options, waiting));
  }

  /** Ends one that was started ahead, if nobody has used it. */
  private synchronized void giveUp(JvmOptions options, ChildJvm waiting) {
    if (ready.remove(options, waiting)) {
      waiting.close();
    }
  }

  /** Runs a request in a fresh JVM, as long as the listener wants to hear more. */
  public End run(JvmOptions options, Request request, Predicate<Message> listener) {
    ChildJvm waiting = take(options);
    try (ChildJvm jvm = waiting == null ? start(options) : waiting) {
      return jvm.run(request, listener);
    } finally {
      if (standby) {
        prepare(options);
      }
    }
  }

  private synchronized @Nullable ChildJvm take(JvmOptions options) {
    return ready.remove(options);
  }

  private ChildJvm start(JvmOptions options) {
    try {
      var own = Scratch.in(scratch.folder());
      var cache = training.flatMap(Training::cache);
      return ChildJvm.start(launch.command(options, cache, own.folder()), own);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a JVM from " + launch.java(), e);
    }
  }

  /** These jars, where a JVM apart finds them. */
  public synchronized List<Path> seen(List<Path> jars) {
    return launch.seen(jars);
  }

  /** A folder that is removed when this is closed. */
  public Path folder() {
    return scratch.folder();
  }

  /** What the compiler needs to know to compile tests. */
  public List<Path> classPath() {
    return launch.modulePath();
  }

  @Override
  public synchronized void close() {
    closed = true;
    ready.values().forEach(ChildJvm::close);
    ready.clear();
    training.ifPresent(Training::close);
    scratch.close();
  }
}
