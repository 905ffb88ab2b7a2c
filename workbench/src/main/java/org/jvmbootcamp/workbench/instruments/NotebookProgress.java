package org.jvmbootcamp.workbench.instruments;

import java.util.Optional;
import org.jvmbootcamp.instruments.progress.ProgressSink;
import org.jvmbootcamp.instruments.progress.ProgressSinks;
import org.jvmbootcamp.kernel.notebook.SessionHolder;

/** Shows progress in the cell that runs, for code that a cell called. */
public final class NotebookProgress implements ProgressSinks {
  @Override
  public Optional<ProgressSink> open() {
    return Thread.currentThread().getContextClassLoader() instanceof SessionHolder cells
        ? Optional.of(new LiveProgress(cells.session().display()))
        : Optional.empty();
  }
}
