package org.jvmbootcamp.kernel.protocol;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON for the wire. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Parses UTF-8; throws {@link tools.jackson.core.JacksonException} for what is not JSON. */
  public static JsonNode parse(byte[] utf8) {
    return MAPPER.readTree(utf8);
  }

  /** An object without fields. */
  public static JsonNode empty() {
    return MAPPER.createObjectNode();
  }

  /** Maps, lists, texts, numbers and JSON trees as a JSON tree. */
  public static JsonNode tree(Map<String, ?> content) {
    return MAPPER.valueToTree(content);
  }

  /** UTF-8. */
  public static byte[] bytes(Object content) {
    return MAPPER.writeValueAsBytes(content);
  }
}
