// Merges nested maps in place: into those of the template.
import java.util.HashMap;
import java.util.Map;

final class ConfigTemplate {
  private ConfigTemplate() {}

  static Map<String, Object> derive(Map<String, Object> template, Map<String, Object> overrides) {
    return merge(new HashMap<>(template), overrides);
  }

  private static Map<String, Object> merge(
      Map<String, Object> into, Map<String, Object> overrides) {
    overrides.forEach(
        (key, value) -> {
          if (value == null) {
            into.remove(key);
          } else if (value instanceof Map) {
            var base =
                into.get(key) instanceof Map ? asMap(into.get(key)) : new HashMap<String, Object>();
            into.put(key, merge(base, asMap(value)));
          } else {
            into.put(key, value);
          }
        });
    return into;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
