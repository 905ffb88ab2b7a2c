package org.jvmbootcamp.kernel.errors;

import java.util.ArrayList;
import java.util.List;
import org.jvmbootcamp.kernel.eval.CompileException;
import org.jvmbootcamp.kernel.output.StoppedError;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.stop.AbandonedException;

/** Turns whatever a cell failed with into what its reader sees. */
public final class ErrorReports {
  private final CompileErrors compile;
  private final RuntimeErrors runtime;

  public ErrorReports(CellSources sources, Help help) {
    compile = new CompileErrors(help);
    runtime = new RuntimeErrors(sources);
  }

  /** The report of a failure. */
  public ErrorReport report(Throwable failure) {
    return switch (failure) {
      case CompileException e -> compile.report(e);
      case MagicException e -> message("MagicError", e);
      case AbandonedException e -> message("CouldNotBeStopped", e);
      case StoppedError e -> message("Stopped", e);
      case OutOfMemoryError e -> outOfMemory(e);
      default -> runtime.report(failure);
    };
  }

  private ErrorReport outOfMemory(OutOfMemoryError e) {
    ErrorReport report = runtime.report(e);
    List<String> lines = new ArrayList<>(report.traceback());
    lines.add(
        Ansi.green(
            "  The heap's limit is %d MB (-Xmx in kernel.json). Variables keep what they hold: set those that"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20)
                + " are large to null, or restart the kernel."));
    return new ErrorReport(report.name(), report.message(), lines);
  }

  private static ErrorReport message(String name, Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return new ErrorReport(name, message, List.of(Ansi.red(name) + ": " + message));
  }
}
