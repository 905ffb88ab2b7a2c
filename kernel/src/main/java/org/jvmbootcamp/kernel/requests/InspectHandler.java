package org.jvmbootcamp.kernel.requests;

import java.util.Map;
import java.util.Optional;
import org.jvmbootcamp.kernel.complete.EditingHelp;
import org.jvmbootcamp.kernel.protocol.Message;
import org.jvmbootcamp.kernel.spi.MimeBundle;

/** Explains what stands at the cursor. */
final class InspectHandler implements Handler {
  private final EditingHelp help;

  InspectHandler(EditingHelp help) {
    this.help = help;
  }

  @Override
  public Map<String, Object> answer(Message request) {
    String code = request.content().path("code").asString("");
    Optional<MimeBundle> found = help.inspect(code, Cursor.of(request, code));
    return Map.of(
        "status", "ok",
        "found", found.isPresent(),
        "data", found.map(MimeBundle::data).orElse(Map.of()),
        "metadata", Map.of());
  }
}
