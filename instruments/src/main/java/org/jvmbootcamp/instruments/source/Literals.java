package org.jvmbootcamp.instruments.source;

import java.util.Optional;

/** Values that can be written as Java. */
final class Literals {
  private static final int LONGEST = 2_000;

  private Literals() {}

  /** A value as an expression of a type; empty for anything but primitives and short strings. */
  static Optional<String> of(Object value, String type) {
    var simple = type.substring(type.lastIndexOf('.') + 1);
    return switch (value) {
      case Integer number when fits(simple, "int", "Integer") -> Optional.of("" + number);
      case Long number when fits(simple, "long", "Long") -> Optional.of(number + "L");
      case Short number when fits(simple, "short", "Short") -> Optional.of("(short) " + number);
      case Byte number when fits(simple, "byte", "Byte") -> Optional.of("(byte) " + number);
      case Boolean bool when fits(simple, "boolean", "Boolean") -> Optional.of("" + bool);
      case Character character when fits(simple, "char", "Character") ->
          Optional.of("(char) " + (int) character);
      case Double number when fits(simple, "double", "Double") ->
          Optional.of("Double.longBitsToDouble(" + Double.doubleToRawLongBits(number) + "L)");
      case Float number when fits(simple, "float", "Float") ->
          Optional.of("Float.intBitsToFloat(" + Float.floatToRawIntBits(number) + ")");
      case String string when simple.equals("String") && string.length() <= LONGEST ->
          Optional.of(quoted(string));
      default -> Optional.empty();
    };
  }

  private static boolean fits(String type, String primitive, String boxed) {
    return type.equals(primitive) || type.equals(boxed);
  }

  private static String quoted(String string) {
    var out = new StringBuilder("\"");
    for (var i = 0; i < string.length(); i++) {
      var c = string.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (c >= ' ' && c < 127) {
            out.append(c);
          } else {
            out.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
