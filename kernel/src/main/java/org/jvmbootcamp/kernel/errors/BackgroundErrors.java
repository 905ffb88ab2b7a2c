package org.jvmbootcamp.kernel.errors;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jvmbootcamp.kernel.output.StoppedError;

/** Shows what ended a thread that a cell started, under that cell. */
public final class BackgroundErrors implements UncaughtExceptionHandler {
  private final ErrorReports reports;

  public BackgroundErrors(ErrorReports reports) {
    this.reports = reports;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (!(thrown instanceof StoppedError)) {
      String name = thread.getName().isEmpty() ? "#" + thread.threadId() : thread.getName();
      String report = String.join("\n", reports.report(thrown).traceback());
      System.err.println("Thread \"" + name + "\" ended with an exception:\n" + report);
    }
  }
}
