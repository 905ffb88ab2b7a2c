package org.jvmbootcamp.instruments.progress;

/**
 * Shows how far long work is. Called from the working thread, not more than a few times a second.
 */
@FunctionalInterface
public interface ProgressSink {
  /** Shows a state in place of the last one. */
  void show(ProgressState state);
}
