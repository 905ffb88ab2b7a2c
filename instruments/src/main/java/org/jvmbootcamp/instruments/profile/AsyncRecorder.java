package org.jvmbootcamp.instruments.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import one.profiler.AsyncProfiler;

/** async-profiler: more samples, native frames too, where its library can be loaded. */
final class AsyncRecorder implements Recorder {
  static final Duration BETWEEN_WALL_SAMPLES = Duration.ofMillis(5);

  /** One of Linux's signals for programs' own use, which neither C library nor JVM takes. */
  private static final int FREE_SIGNAL = 40;

  private final AsyncProfiler profiler;

  /** Whether the system's own event counter may be used, which many containers forbid. */
  private final boolean counter;

  private AsyncRecorder(AsyncProfiler profiler) {
    this.profiler = profiler;
    counter = allowed(profiler);
  }

  /**
   * Loads the library, which unpacks itself into a file of its own among the temporary ones and
   * deletes it.
   *
   * @throws IllegalStateException if it cannot be loaded here, with the reason
   */
  static AsyncRecorder load() {
    try {
      return new AsyncRecorder(AsyncProfiler.getInstance());
    } catch (LinkageError | RuntimeException cannot) {
      throw new IllegalStateException(firstLine(cannot), cannot);
    }
  }

  @Override
  public void start(Aspect aspect, Path file) throws IOException {
    profiler.execute("start," + options(aspect, file));
  }

  @Override
  public void stop() throws IOException {
    profiler.execute("stop");
  }

  @Override
  public String note(Aspect aspect) {
    return "";
  }

  /** A timer ticks no more often than the system's clock, mostly 250 times a second. */
  @Override
  public Duration between() {
    return Duration.ofMillis(counter ? 1 : 4);
  }

  private static boolean allowed(AsyncProfiler profiler) {
    if (!isLinux()) {
      return false;
    }
    try {
      // There is no other way to know: what forbids it may be the system, the container or both.
      profiler.execute("start,event=cpu-clock,quiet,signal=" + FREE_SIGNAL);
      profiler.execute("stop,quiet");
      return true;
    } catch (IOException | IllegalArgumentException | IllegalStateException forbidden) {
      return false;
    }
  }

  /** What to record, as the library's agent reads it. */
  String options(Aspect aspect, Path file) {
    var event =
        switch (aspect) {
          case CPU ->
              // Not the signal that the Flight Recorder listens to, which would be deaf afterwards.
              "event=%s,interval=%d%s"
                  .formatted(
                      counter ? "cpu-clock" : isLinux() ? "ctimer" : "itimer",
                      between().toNanos(),
                      isLinux() ? ",signal=" + FREE_SIGNAL : "");
          case WALL -> "event=wall,interval=" + BETWEEN_WALL_SAMPLES.toNanos();
          // A sample for so many bytes: many enough for a cell that allocates some megabytes.
          case ALLOC -> "event=alloc,alloc=32k";
          case LOCK -> "event=lock,lock=0";
        };
    return event + ",jfr,quiet,file=" + file;
  }

  /**
   * Writes the library into a folder, for a JVM that is started with it.
   *
   * @throws IllegalStateException if there is none for this system
   */
  static Path unpack(Path folder) {
    var name = folderOfSystem() + "/libasyncProfiler.so";
    try (var library = AsyncProfiler.class.getResourceAsStream("/" + name)) {
      if (library == null) {
        throw new IllegalStateException("there is no library for this system, " + name);
      }
      var file = folder.resolve("libasyncProfiler.so");
      Files.copy(library, file);
      return file;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static boolean isLinux() {
    return folderOfSystem().startsWith("linux");
  }

  private static String folderOfSystem() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return "macos";
    }
    return switch (System.getProperty("os.arch", "")) {
      case "amd64", "x86_64" -> "linux-x64";
      case "aarch64" -> "linux-arm64";
      default -> "unknown";
    };
  }

  static String firstLine(Throwable cannot) {
    var message = String.valueOf(cannot.getMessage()).strip();
    return message.lines().findFirst().orElse(cannot.getClass().getSimpleName());
  }
}
