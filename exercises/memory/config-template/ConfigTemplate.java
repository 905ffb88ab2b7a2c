import java.util.Map;

final class ConfigTemplate {
  private ConfigTemplate() {}

  static Map<String, Object> derive(Map<String, Object> template, Map<String, Object> overrides) {
    throw new UnsupportedOperationException(
        "Write ConfigTemplate.derive: copy the template on every level, then put the overrides on"
            + " top");
  }

  /** A value that is a map, seen as one: all keys of a configuration are text. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
