package org.jvmbootcamp.instruments.progress;

import java.util.Optional;

/** Where progress is shown, found with {@link java.util.ServiceLoader}; a terminal if none fits. */
public interface ProgressSinks {
  /** A place for one more progress bar; empty if the calling thread has none here. */
  Optional<ProgressSink> open();
}
