package org.jvmbootcamp.instruments.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/** The recorder that every JDK has. */
final class FlightRecorderRecorder implements Recorder {
  private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(5);
  private static final String CPU = "jdk.CPUTimeSample";
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

  /** Why the better recorder was not used; empty if nobody wants to know. */
  private final String reason;

  private @Nullable Recording recording;

  FlightRecorderRecorder(String reason) {
    this.reason = reason;
  }

  @Override
  public void start(Aspect aspect, Path file) throws IOException {
    var made = new Recording();
    made.setSettings(settings(aspect));
    made.setDestination(file);
    made.start();
    recording = made;
  }

  @Override
  public void stop() {
    if (recording != null) {
      recording.stop();
      recording.close();
    }
  }

  @Override
  public Duration between() {
    return BETWEEN_SAMPLES;
  }

  @Override
  public String note(Aspect aspect) {
    var timed = aspect == Aspect.CPU || aspect == Aspect.WALL;
    var how =
        timed && !hasCpuTime()
            ? "This system cannot count processor time by thread, so running threads were sampled."
            : "";
    return (reason + " " + how).strip();
  }

  /** What to record, as {@code event#setting} and value. */
  static Map<String, String> settings(Aspect aspect) {
    var settings = new LinkedHashMap<String, String>();
    switch (aspect) {
      case CPU -> sample(settings);
      case ALLOC -> enable(settings, "jdk.ObjectAllocationSample", "throttle", "1000/s");
      case LOCK -> LOCKS.forEach(name -> enable(settings, name, "threshold", "0 ms"));
      case WALL -> {
        sample(settings);
        WAITS.forEach(name -> enable(settings, name, "threshold", "1 ms"));
      }
    }
    return settings;
  }

  /** Linux counts processor time itself; elsewhere running threads are looked at. */
  private static void sample(Map<String, String> settings) {
    var every = BETWEEN_SAMPLES.toMillis();
    if (hasCpuTime()) {
      enable(settings, CPU, "throttle", every + "ms");
    } else {
      enable(settings, "jdk.ExecutionSample", "period", every + " ms");
    }
  }

  private static void enable(
      Map<String, String> settings, String event, String setting, String value) {
    settings.put(event + "#enabled", "true");
    settings.put(event + "#stackTrace", "true");
    settings.put(event + "#" + setting, value);
  }

  private static boolean hasCpuTime() {
    return System.getProperty("os.name", "").equals("Linux")
        && FlightRecorder.getFlightRecorder().getEventTypes().stream()
            .anyMatch(type -> type.getName().equals(CPU));
  }
}
