// Takes an empty map for a new value.
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class ConfigTemplate {
  private ConfigTemplate() {}

  static Map<String, Object> derive(Map<String, Object> template, Map<String, Object> overrides) {
    var result = new LinkedHashMap<String, Object>();
    template.forEach((key, value) -> result.put(key, copy(value)));
    overrides.forEach(
        (key, value) -> {
          if (value == null) {
            result.remove(key);
          } else if (value instanceof Map<?, ?> m && !m.isEmpty()) {
            result.put(key, derive(mapOrEmpty(template.get(key)), asMap(value)));
          } else {
            result.put(key, copy(value));
          }
        });
    return result;
  }

  private static Object copy(Object value) {
    return switch (value) {
      case Map<?, ?> map -> derive(asMap(map), Map.of());
      case List<?> list -> {
        var copy = new ArrayList<Object>();
        for (var element : list) {
          copy.add(copy(element));
        }
        yield copy;
      }
      default -> value;
    };
  }

  private static Map<String, Object> mapOrEmpty(Object value) {
    return value instanceof Map ? asMap(value) : Map.of();
  }

  /** A value that is a map, seen as one: all keys of a configuration are text. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
