package org.jvmbootcamp.instruments.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Records samples of this JVM into a file that the JDK can read. */
sealed interface Recorder permits FlightRecorderRecorder, AsyncRecorder {
  /**
   * Begins.
   *
   * @throws IllegalStateException if this machine does not let it
   */
  void start(Aspect aspect, Path file) throws IOException;

  /** Ends, and writes the file. */
  void stop() throws IOException;

  /** How long a sample of running code stands for. */
  Duration between();

  /** What the reader must know of how it counts; empty if nothing. */
  String note(Aspect aspect);
}
