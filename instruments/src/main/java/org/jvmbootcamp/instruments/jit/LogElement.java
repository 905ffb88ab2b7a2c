package org.jvmbootcamp.instruments.jit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of the JVM's compilation log. The log looks like XML, an element a line; read by the
 * line, it may end in the middle, as it does when the JVM is killed.
 *
 * @param name {@code task}, {@code /task}
 * @param attributes by name
 */
record LogElement(String name, Map<String, String> attributes) {
  private static final Pattern ELEMENT = Pattern.compile("^<(/?\\w+)[ />]");
  private static final Pattern ATTRIBUTE = Pattern.compile(" (\\w+)='([^']*)'");

  static Optional<LogElement> parse(String line) {
    var element = ELEMENT.matcher(line);
    if (!element.find()) {
      return Optional.empty();
    }
    var attributes = new HashMap<String, String>();
    var found = ATTRIBUTE.matcher(line);
    while (found.find()) {
      attributes.put(found.group(1), plain(found.group(2)));
    }
    return Optional.of(new LogElement(element.group(1), Map.copyOf(attributes)));
  }

  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** A whole number; 0 if it is absent. */
  long number(String attribute) {
    var value = get(attribute);
    return value.matches("-?\\d{1,18}") ? Long.parseLong(value) : 0;
  }

  /** Seconds since the JVM's start. */
  double stamp() {
    var value = get("stamp");
    return value.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(value) : 0;
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&apos;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
