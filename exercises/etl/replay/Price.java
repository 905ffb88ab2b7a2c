/** A price as the supplier writes it: {@code A-7;1250;3} is 12.50 for A-7, its third version. */
record Price(String sku, int cents, int version) {
  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no price; the message says why
   */
  static Price parse(String line) {
    var fields = line.split(";", -1);
    if (fields.length != 3) {
      throw new IllegalArgumentException(fields.length + " fields in place of 3");
    }
    return new Price(fields[0], number("cents", fields[1]), number("version", fields[2]));
  }

  private static int number(String field, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(field + " is no whole number: " + text, e);
    }
  }
}
