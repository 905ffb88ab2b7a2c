package org.jvmbootcamp.instruments.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jvmbootcamp.instruments.show.TypeNames;

/** Reads what either recorder wrote: both write the Flight Recorder's format. */
final class RecordingReader {
  private static final Set<String> NOT_JAVA = Set.of("Native", "C++");

  private final Function<String, Optional<String>> places;
  private final Duration between;

  /**
   * @param places the place of a class of the reader's own
   * @param between how long a sample of running code stands for
   */
  RecordingReader(Function<String, Optional<String>> places, Duration between) {
    this.places = places;
    this.between = between;
  }

  /** Reads a file; one that is not there, as when the JVM was killed, has no samples. */
  Profile read(Path file, Aspect aspect, Duration elapsed, String note) throws IOException {
    var root = new Node(new Frame("all", false));
    var samples = 0;
    if (Files.exists(file) && Files.size(file) > 0) {
      try (var events = new RecordingFile(file)) {
        while (events.hasMoreEvents()) {
          var event = events.readEvent();
          var stack = stack(event);
          if (!stack.isEmpty()) {
            root.add(stack, weight(event));
            samples += event.hasField("samples") ? event.getInt("samples") : 1;
          }
        }
      }
    }
    return new Profile(aspect, root, samples, elapsed, note);
  }

  private long weight(RecordedEvent event) {
    return switch (event.getEventType().getName()) {
      case "jdk.ObjectAllocationSample" -> event.getLong("weight");
      // One sample stands for all that was allocated since the one before, here called its buffer.
      case "jdk.ObjectAllocationInNewTLAB" -> event.getLong("tlabSize");
      case "jdk.ObjectAllocationOutsideTLAB" -> event.getLong("allocationSize");
      case "profiler.WallClockSample" ->
          event.getInt("samples") * AsyncRecorder.BETWEEN_WALL_SAMPLES.toNanos();
      case "jdk.CPUTimeSample" ->
          event.hasField("samplingPeriod") && event.getDuration("samplingPeriod").isPositive()
              ? event.getDuration("samplingPeriod").toNanos()
              : between.toNanos();
      case "jdk.ExecutionSample" -> between.toNanos();
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
      if ("Kernel".equals(recorded.getType())) {
        // What the system does inside counts for whoever called it.
        break;
      }
      var frame = frame(recorded);
      if (!stack.isEmpty() || frame.own()) {
        stack.add(frame);
      }
    }
    return stack;
  }

  private Frame frame(RecordedFrame recorded) {
    var method = recorded.getMethod();
    if (NOT_JAVA.contains(recorded.getType())) {
      return new Frame(method.getName(), false);
    }
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
