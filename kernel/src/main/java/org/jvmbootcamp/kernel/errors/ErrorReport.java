package org.jvmbootcamp.kernel.errors;

import java.util.List;
import java.util.Map;

/**
 * An error as the protocol carries it.
 *
 * @param name the error's kind
 * @param message its message in one line or more
 * @param traceback lines to show, with ANSI colours
 */
public record ErrorReport(String name, String message, List<String> traceback) {
  public ErrorReport {
    traceback = List.copyOf(traceback);
  }

  /** The content of an {@code error} message. */
  public Map<String, Object> content() {
    return Map.of("ename", name, "evalue", message, "traceback", traceback);
  }
}
