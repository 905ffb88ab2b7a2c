// Copies one level and puts the overrides on top: nested maps are replaced whole, and shared.
import java.util.HashMap;
import java.util.Map;

final class ConfigTemplate {
  private ConfigTemplate() {}

  static Map<String, Object> derive(Map<String, Object> template, Map<String, Object> overrides) {
    var result = new HashMap<>(template);
    result.putAll(overrides);
    result.values().removeIf(value -> value == null);
    return result;
  }
}
