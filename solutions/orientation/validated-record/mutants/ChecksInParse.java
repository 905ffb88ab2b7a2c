// Checks in parse only: whoever calls the constructor gets round it.
final class Payments {
  private Payments() {}

  record Payment(String id, long cents, String currency) {}

  static Payment parse(String line) {
    var parts = line.split(";", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "a payment has 3 parts, not " + parts.length + ": " + line);
    }
    var id = parts[0].strip();
    var cents = cents(parts[1].strip());
    var currency = parts[2].strip();
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank: " + id);
    }
    if (cents <= 0) {
      throw new IllegalArgumentException("cents must be above 0: " + cents);
    }
    if (currency == null || !currency.strip().matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("currency must be three letters A to Z: " + currency);
    }
    return new Payment(id, cents, currency);
  }

  private static long cents(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("cents must be a whole number: " + text, e);
    }
  }
}
