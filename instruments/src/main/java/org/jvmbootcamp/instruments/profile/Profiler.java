package org.jvmbootcamp.instruments.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.process.Scratch;
import org.jvmbootcamp.instruments.show.TypeNames;

/** Profiles code in this JVM with the JDK Flight Recorder. */
public final class Profiler {
  private static final String CPU = "jdk.CPUTimeSample";
  private static final String EXECUTION = "jdk.ExecutionSample";
  private static final String ALLOCATION = "jdk.ObjectAllocationSample";
  private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(5);
  private static final List<String> LOCKS = List.of("jdk.JavaMonitorEnter", "jdk.ThreadPark");
  private static final List<String> WAITS =
      List.of(
          "jdk.JavaMonitorEnter",
          "jdk.JavaMonitorWait",
          "jdk.ThreadPark",
          "jdk.ThreadSleep",
          "jdk.SocketRead",
          "jdk.SocketWrite",
          "jdk.FileRead",
          "jdk.FileWrite");

  private final Function<String, Optional<String>> places;

  /**
   * @param places the place, such as {@code cell 3}, that a class of the reader's own comes from,
   *     by the class's name; empty for all others
   */
  public Profiler(Function<String, Optional<String>> places) {
    this.places = places;
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
    try (var scratch = Scratch.make("profile");
        var recording = new Recording()) {
      enable(recording, aspect);
      recording.start();
      var start = System.nanoTime();
      try {
        code.call();
      } finally {
        recording.stop();
      }
      var elapsed = Duration.ofNanos(System.nanoTime() - start);
      var file = keep == null ? scratch.folder().resolve("profile.jfr") : keep;
      recording.dump(file);
      return read(file, aspect, elapsed);
    }
  }

  private static void enable(Recording recording, Aspect aspect) {
    switch (aspect) {
      case CPU -> sample(recording);
      case ALLOC -> recording.enable(ALLOCATION).with("throttle", "1000/s").withStackTrace();
      case LOCK ->
          LOCKS.forEach(name -> recording.enable(name).withoutThreshold().withStackTrace());
      case WALL -> {
        sample(recording);
        WAITS.forEach(
            name -> recording.enable(name).withThreshold(Duration.ofMillis(1)).withStackTrace());
      }
    }
  }

  /** Linux counts processor time itself; elsewhere running threads are looked at. */
  private static void sample(Recording recording) {
    if (hasCpuTime()) {
      recording.enable(CPU).with("throttle", BETWEEN_SAMPLES.toMillis() + "ms").withStackTrace();
    } else {
      recording.enable(EXECUTION).withPeriod(BETWEEN_SAMPLES).withStackTrace();
    }
  }

  private static boolean hasCpuTime() {
    return System.getProperty("os.name", "").equals("Linux")
        && FlightRecorder.getFlightRecorder().getEventTypes().stream()
            .anyMatch(type -> type.getName().equals(CPU));
  }

  private Profile read(Path file, Aspect aspect, Duration elapsed) throws IOException {
    var root = new Node(new Frame("all", false));
    var samples = 0;
    try (var events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        var stack = stack(event);
        if (!stack.isEmpty()) {
          root.add(stack, weight(event));
          samples++;
        }
      }
    }
    var note =
        (aspect == Aspect.CPU || aspect == Aspect.WALL) && !hasCpuTime()
            ? "This system cannot count processor time by thread, so running threads were sampled."
            : "";
    return new Profile(aspect, root, samples, elapsed, note);
  }

  private static long weight(RecordedEvent event) {
    return switch (event.getEventType().getName()) {
      case ALLOCATION -> event.getLong("weight");
      case CPU ->
          event.hasField("samplingPeriod") && event.getDuration("samplingPeriod").isPositive()
              ? event.getDuration("samplingPeriod").toNanos()
              : BETWEEN_SAMPLES.toNanos();
      case EXECUTION -> BETWEEN_SAMPLES.toNanos();
      default -> event.getDuration().toNanos();
    };
  }

  /** The frames from the reader's first one on; empty where none is on the stack. */
  private List<Frame> stack(RecordedEvent event) {
    var trace = event.getStackTrace();
    if (trace == null) {
      return List.of();
    }
    var stack = new ArrayList<Frame>();
    for (var recorded : trace.getFrames().reversed()) {
      var frame = frame(recorded);
      if (!stack.isEmpty() || frame.own()) {
        stack.add(frame);
      }
    }
    return stack;
  }

  private Frame frame(RecordedFrame recorded) {
    var method = recorded.getMethod();
    var type = method.getType().getName();
    var place = places.apply(type);
    if (place.isEmpty()) {
      return new Frame(TypeNames.of(type) + "." + method.getName(), false);
    }
    var line = place.get() + ", line " + recorded.getLineNumber();
    var name = method.getName();
    return new Frame(
        name.startsWith("do_it$") || name.startsWith("lambda$") ? line : name + "(), " + line,
        true);
  }
}
