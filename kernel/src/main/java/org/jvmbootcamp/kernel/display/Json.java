package org.jvmbootcamp.kernel.display;

import org.jvmbootcamp.kernel.spi.MimeBundle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON, shown as a tree that can be folded.
 *
 * @param tree maps, lists, strings, numbers and booleans
 */
public record Json(Object tree) implements Rich {
  /**
   * Reads JSON text.
   *
   * @throws IllegalArgumentException if it is not valid JSON, with the place
   */
  public static Json parse(String text) {
    try {
      return new Json(JsonMapper.shared().readValue(text, Object.class));
    } catch (JacksonException e) {
      var at = e.getLocation();
      String place =
          at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw new IllegalArgumentException(
          "not valid JSON" + place + ": " + e.getOriginalMessage(), e);
    }
  }

  @Override
  public MimeBundle toMimeBundle() {
    String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    // The tree may hold any bean: what goes over the wire must be plain maps and lists.
    Object plain = JsonMapper.shared().readValue(text, Object.class);
    return MimeBundle.text(text).with("application/json", plain);
  }
}
