import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class SizesTest {
  record Nothing() {}

  record OneInt(int a) {}

  record OneLong(long a) {}

  record OneByte(byte a) {}

  record IntAndLong(int a, long b) {}

  record ThreeLongs(long a, long b, long c) {}

  record FiveBytes(byte a, byte b, byte c, byte d, byte e) {}

  record Scattered(boolean a, int b, boolean c, int d) {}

  record Order(String customer, int cents, boolean paid) {}

  record Links(Object a, int[] b, String c) {}

  record AllKinds(byte a, short b, char c, boolean d, int e, float f, long g, double h) {}

  @Test
  @Tag("task:1")
  @DisplayName("objects with a field or none")
  void predictsSmallObjects() {
    var least = "an object has a header of 12 bytes, and its size is a multiple of 8";
    object(Nothing::new, least);
    object(() -> new OneInt(1), least, int.class);
    object(() -> new OneByte((byte) 1), least, byte.class);
    object(
        () -> new OneLong(1),
        "12 bytes of header and 8 of data are 20; the size is a multiple of 8",
        long.class);
  }

  @Test
  @Tag("task:1")
  @DisplayName("objects with several fields")
  void predictsLargerObjects() {
    object(() -> new IntAndLong(1, 2), "12 + 4 + 8 fits without a gap", int.class, long.class);
    object(
        () -> new ThreeLongs(1, 2, 3),
        "12 + 24 is 36; the size is a multiple of 8",
        long.class,
        long.class,
        long.class);
    object(
        () -> new FiveBytes((byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5),
        "a byte takes one byte: the fields lie side by side, and only the object as a whole is padded",
        byte.class,
        byte.class,
        byte.class,
        byte.class,
        byte.class);
  }

  @Test
  @Tag("task:1")
  @DisplayName("fields in an unlucky order")
  void predictsScatteredFields() {
    object(
        () -> new Scattered(true, 1, true, 2),
        "the JVM does not keep the order of declaration: it puts both ints first and the booleans"
            + " after them, so no gap is left between fields; and a boolean takes one byte",
        boolean.class,
        int.class,
        boolean.class,
        int.class);
    object(
        () -> new AllKinds((byte) 1, (short) 2, 'c', true, 5, 6, 7, 8),
        "the widths are 1, 2, 2, 1, 4, 4, 8 and 8",
        byte.class,
        short.class,
        char.class,
        boolean.class,
        int.class,
        float.class,
        long.class,
        double.class);
  }

  @Test
  @Tag("task:1")
  @DisplayName("objects with references")
  void predictsReferences() {
    object(
        () -> new Order("Ada", 1, true),
        "the text is another object; in this one there is a compressed reference of 4 bytes",
        String.class,
        int.class,
        boolean.class);
    object(
        () -> new Links("a", null, "c"),
        "a reference takes 4 bytes, whatever it refers to, and also if it is null",
        Object.class,
        int[].class,
        String.class);
  }

  @Test
  @Tag("task:2")
  @DisplayName("arrays of primitives")
  void predictsArrays() {
    array(byte.class, 0, "an array's header has 16 bytes: 12, and 4 for the length");
    array(byte.class, 8, "16 + 8 is 24, with nothing to pad");
    array(byte.class, 9, "16 + 9 is 25; the size is a multiple of 8");
    array(boolean.class, 100, "a boolean in an array takes a byte, not a bit");
    array(char.class, 5, "a char takes 2 bytes");
    array(short.class, 5, "a short takes 2 bytes");
    array(int.class, 1, "16 + 4 is 20; the size is a multiple of 8");
    array(float.class, 7, "a float takes 4 bytes");
    array(long.class, 3, "16 + 3 * 8");
    array(double.class, 1_000, "16 + 1,000 * 8");
  }

  @Test
  @Tag("task:2")
  @DisplayName("arrays of references")
  void predictsArraysOfReferences() {
    array(String.class, 5, "a reference takes 4 bytes; the objects themselves are elsewhere");
    array(int[].class, 1_000, "an array of arrays holds references, 4 bytes each");
  }

  @Test
  @Tag("task:3")
  @DisplayName("a list of large values")
  void predictsBoxes() {
    boxed("a list, an array of one reference, and an Integer of 16 bytes", 1_000);
    boxed("each value has an Integer of its own", 1_000, 2_000, 3_000, -1_000, -2_000);
  }

  @Test
  @Tag("task:3")
  @DisplayName("a list of small values")
  void predictsCachedBoxes() {
    boxed("the Integers from -128 to 127 exist already; boxing hands out the same ones", 1, 2, 3);
    boxed("-128 and 127 are inside, -129 and 128 are not", -129, -128, 127, 128);
  }

  @Test
  @Tag("task:3")
  @DisplayName("a list of equal values")
  void predictsEqualBoxes() {
    boxed("equal values outside the cache are boxed anew each time", 500, 500, 500, 500);
  }

  @Test
  @Tag("task:3")
  @DisplayName("a list of a thousand random values")
  void predictsManyBoxes() {
    boxed(
        "they are new Random(4).ints(1_000, -300, 300)",
        new Random(4).ints(1_000, -300, 300).toArray());
  }

  private static void object(Callable<Object> make, String why, Class<?>... fields) {
    var names = Stream.of(fields).map(t -> t.getSimpleName() + ".class");
    Check.that("Sizes.object(" + names.collect(Collectors.joining(", ")) + ")")
        .gives((int) Bytes.allocatedBy(make), () -> Sizes.object(fields))
        .because(why);
  }

  private static void array(Class<?> element, int length, String why) {
    var bytes = Bytes.allocatedBy(() -> Array.newInstance(element, length));
    Check.that("Sizes.array(" + element.getSimpleName() + ".class, " + length + ")")
        .gives((int) bytes, () -> Sizes.array(element, length))
        .because(why);
  }

  private static void boxed(String why, int... values) {
    var bytes =
        Bytes.allocatedBy(
            () -> {
              var list = new ArrayList<Integer>(values.length);
              for (int value : values) {
                list.add(value);
              }
              return list;
            });
    var shown = IntStream.of(values).limit(6).mapToObj(Integer::toString);
    var dots = values.length > 6 ? ", ..." : "";
    Check.that("Sizes.boxed(" + shown.collect(Collectors.joining(", ")) + dots + ")")
        .gives(bytes, () -> Sizes.boxed(Arrays.copyOf(values, values.length)))
        .because(why);
  }
}
