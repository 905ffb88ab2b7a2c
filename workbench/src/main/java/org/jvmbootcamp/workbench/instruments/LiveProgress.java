package org.jvmbootcamp.workbench.instruments;

import java.util.Optional;
import org.jvmbootcamp.instruments.progress.ProgressSink;
import org.jvmbootcamp.instruments.progress.ProgressState;
import org.jvmbootcamp.kernel.spi.Display;

/** A progress bar in the running cell's output. */
final class LiveProgress implements ProgressSink {
  private final Display display;
  private Optional<String> id = Optional.empty();

  LiveProgress(Display display) {
    this.display = display;
  }

  @Override
  public synchronized void show(ProgressState state) {
    if (id.isEmpty()) {
      id = Optional.of(display.show(state));
    } else {
      display.update(id.get(), state);
    }
  }
}
