final class Sizes {
  private Sizes() {}

  static int object(Class<?>... fields) {
    throw new UnsupportedOperationException(
        "Write Sizes.object: header, fields, and padding up to a multiple of 8");
  }

  static int array(Class<?> element, int length) {
    throw new UnsupportedOperationException(
        "Write Sizes.array: like an object, but its header holds the length too");
  }

  static long boxed(int... values) {
    throw new UnsupportedOperationException(
        "Write Sizes.boxed: one list, one array of references, and the boxes that are really made");
  }
}
