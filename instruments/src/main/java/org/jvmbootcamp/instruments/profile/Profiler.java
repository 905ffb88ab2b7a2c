package org.jvmbootcamp.instruments.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.process.Scratch;

/** Profiles code in this JVM: with async-profiler where it runs, else the JDK Flight Recorder. */
public final class Profiler {
  private final Function<String, Optional<String>> places;
  private final boolean flightRecorder;

  /**
   * A profiler with the best recorder that runs here.
   *
   * @param places the place, such as {@code cell 3}, that a class of the reader's own comes from,
   *     by the class's name; empty for all others
   */
  public Profiler(Function<String, Optional<String>> places) {
    this(places, false);
  }

  /** The same; {@code flightRecorder} says to take the JDK's own recorder whatever runs here. */
  public Profiler(Function<String, Optional<String>> places, boolean flightRecorder) {
    this.places = places;
    this.flightRecorder = flightRecorder;
  }

  /**
   * Runs code and records it.
   *
   * @param aspect what to count
   * @param code what to run; its threads count as far as the reader's own code is on their stacks
   * @param keep a file for the recording; null for none
   * @throws Exception what the code throws
   */
  public Profile profile(
      Aspect aspect, Callable<? extends @Nullable Object> code, @Nullable Path keep)
      throws Exception {
    try (var scratch = Scratch.make("profile")) {
      var file = keep == null ? scratch.folder().resolve("profile.jfr") : keep;
      var recorder = started(aspect, file);
      var start = System.nanoTime();
      try {
        code.call();
      } finally {
        recorder.stop();
      }
      var elapsed = Duration.ofNanos(System.nanoTime() - start);
      return new RecordingReader(places, recorder.between())
          .read(file, aspect, elapsed, recorder.note(aspect));
    }
  }

  private Recorder started(Aspect aspect, Path file) throws IOException {
    var reason = "";
    if (!flightRecorder) {
      try {
        var recorder = AsyncRecorder.load();
        recorder.start(aspect, file);
        return recorder;
      } catch (IllegalStateException cannot) {
        reason = fallback(cannot);
      }
    }
    var recorder = new FlightRecorderRecorder(reason);
    recorder.start(aspect, file);
    return recorder;
  }

  static String fallback(IllegalStateException cannot) {
    return "async-profiler does not run here (%s), so the JDK Flight Recorder counted."
        .formatted(AsyncRecorder.firstLine(cannot));
  }
}
