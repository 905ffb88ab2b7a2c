package org.jvmbootcamp.kernel.requests;

import java.util.Map;
import org.jvmbootcamp.kernel.complete.EditingHelp;
import org.jvmbootcamp.kernel.complete.EditingHelp.Completeness;
import org.jvmbootcamp.kernel.protocol.Message;

/** Says whether a cell can be run as it is. */
final class IsCompleteHandler implements Handler {
  private final EditingHelp help;

  IsCompleteHandler(EditingHelp help) {
    this.help = help;
  }

  @Override
  public Map<String, Object> answer(Message request) {
    Completeness completeness = help.completeness(request.content().path("code").asString(""));
    return completeness == Completeness.INCOMPLETE
        ? Map.of("status", "incomplete", "indent", "    ")
        : Map.of("status", completeness == Completeness.COMPLETE ? "complete" : "invalid");
  }
}
