// Takes the header for two words of 8 bytes, as it is without compressed class pointers.
import java.util.Arrays;
import java.util.stream.Stream;

final class Sizes {
  private static final int HEADER = 16;
  private static final int REFERENCE = 4;
  private static final int INTEGER = object(int.class);

  private Sizes() {}

  static int object(Class<?>... fields) {
    return roundUp(HEADER + Stream.of(fields).mapToInt(Sizes::width).sum());
  }

  static int array(Class<?> element, int length) {
    return roundUp(HEADER + Integer.BYTES + length * width(element));
  }

  static long boxed(int... values) {
    long made = Arrays.stream(values).filter(value -> value < -128 || value > 127).count();
    int list = object(Object[].class, int.class, int.class);
    return list + array(Object.class, values.length) + made * INTEGER;
  }

  private static int width(Class<?> type) {
    return switch (type.getName()) {
      case "boolean", "byte" -> 1;
      case "short", "char" -> 2;
      case "int", "float" -> 4;
      case "long", "double" -> 8;
      default -> REFERENCE;
    };
  }

  private static int roundUp(int bytes) {
    return (bytes + 7) / 8 * 8;
  }
}
