package org.jvmbootcamp.kernel.display;

/** Text as it would stand in Java source. */
final class JavaLiterals {
  private JavaLiterals() {}

  /** A string literal; one of several lines as a text block, so that its lines can be read. */
  static String text(String value) {
    return value.indexOf('\n') < 0
        ? quote(value)
        : "\"\"\"\n" + value.replace("\"\"\"", "\\\"\"\"") + "\"\"\"";
  }

  static String quote(String value) {
    var out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      append(out, value.charAt(i), '"');
    }
    return out.append('"').toString();
  }

  static String quote(char value) {
    var out = new StringBuilder("'");
    append(out, value, '\'');
    return out.append('\'').toString();
  }

  /** At most this many characters, never half of a surrogate pair. */
  static String start(String text, int length) {
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  private static void append(StringBuilder out, char c, char quote) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c == quote) {
          out.append('\\').append(c);
        } else if (Character.isISOControl(c)) {
          out.append("\\u%04x".formatted((int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
