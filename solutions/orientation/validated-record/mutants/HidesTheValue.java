// Names the field, and shows the value only in parse.
final class Payments {
  private Payments() {}

  record Payment(String id, long cents, String currency) {
    Payment {
      if (id == null || id.isBlank()) {
        throw new IllegalArgumentException("id must not be blank");
      }
      if (cents <= 0) {
        throw new IllegalArgumentException("cents must be above 0");
      }
      if (currency == null || !currency.strip().matches("[A-Z]{3}")) {
        throw new IllegalArgumentException("currency must be three letters A to Z");
      }
      id = id.strip();
      currency = currency.strip();
    }
  }

  static Payment parse(String line) {
    var parts = line.split(";", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "a payment has 3 parts, not " + parts.length + ": " + line);
    }
    try {
      return new Payment(parts[0], cents(parts[1].strip()), parts[2]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " in line: " + line);
    }
  }

  private static long cents(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("cents must be a whole number: " + text, e);
    }
  }
}
