/** A sale as a till writes it: {@code 7;3;1250} is sale 7, in store 3, of 12.50. */
record Sale(long id, int store, long cents) {
  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no sale; the message says why
   */
  static Sale parse(String line) {
    var fields = line.split(";", -1);
    if (fields.length != 3) {
      throw new IllegalArgumentException(fields.length + " fields in place of 3: " + line);
    }
    return new Sale(number("id", fields[0]), store(fields[1]), number("cents", fields[2]));
  }

  private static int store(String text) {
    long number = number("store", text);
    if (number != (int) number) {
      throw new IllegalArgumentException(
          "store is too " + (number > 0 ? "large: " : "small: ") + text);
    }
    return (int) number;
  }

  private static long number(String field, String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(field + " is no whole number: " + text, e);
    }
  }
}
