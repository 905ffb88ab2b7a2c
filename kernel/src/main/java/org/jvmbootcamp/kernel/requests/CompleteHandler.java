package org.jvmbootcamp.kernel.requests;

import java.util.List;
import java.util.Map;
import org.jvmbootcamp.kernel.complete.Completions;
import org.jvmbootcamp.kernel.complete.EditingHelp;
import org.jvmbootcamp.kernel.complete.Match;
import org.jvmbootcamp.kernel.protocol.Message;

/** Completes what is typed. Positions on the wire count code points. */
final class CompleteHandler implements Handler {
  private final EditingHelp help;

  CompleteHandler(EditingHelp help) {
    this.help = help;
  }

  @Override
  public Map<String, Object> answer(Message request) {
    String code = request.content().path("code").asString("");
    int cursor = Cursor.of(request, code);
    Completions completions = help.complete(code, cursor);
    List<Map<String, Object>> types =
        completions.matches().stream()
            .map(
                match ->
                    Map.<String, Object>of(
                        "text", match.text(),
                        "type", match.type(),
                        "signature", match.signature(),
                        "start", code.codePointCount(0, completions.start()),
                        "end", code.codePointCount(0, cursor)))
            .toList();
    return Map.of(
        "status", "ok",
        "matches", completions.matches().stream().map(Match::text).toList(),
        "cursor_start", code.codePointCount(0, completions.start()),
        "cursor_end", code.codePointCount(0, cursor),
        "metadata", Map.of("_jupyter_types_experimental", types));
  }
}
