// Rounds a third decimal away instead of refusing it.
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** The components are the stored form: 12 bytes, read through the methods below. */
record Trade(int seconds, int cents, char lots, byte sideCode, byte venueCode) {
  enum Side {
    BUY,
    SELL
  }

  enum Venue {
    XETRA,
    FRANKFURT,
    STUTTGART,
    PARIS,
    AMSTERDAM,
    BRUSSELS,
    MILAN,
    MADRID,
    ZURICH,
    VIENNA,
    LONDON,
    STOCKHOLM
  }

  // values() makes a new array at each call.
  private static final Side[] SIDES = Side.values();
  private static final Venue[] VENUES = Venue.values();

  static Trade of(Instant time, BigDecimal price, int quantity, Side side, Venue venue) {
    check(side != null && venue != null, "side and venue must be given");
    check(quantity == (char) quantity, "quantity must be 0 to 65,535, was " + quantity);
    return new Trade(
        seconds(time),
        cents(price),
        (char) quantity,
        (byte) side.ordinal(),
        (byte) venue.ordinal());
  }

  Instant time() {
    return Instant.ofEpochSecond(Integer.toUnsignedLong(seconds));
  }

  BigDecimal price() {
    return BigDecimal.valueOf(cents, 2);
  }

  int quantity() {
    return lots;
  }

  Side side() {
    return SIDES[sideCode];
  }

  Venue venue() {
    return VENUES[venueCode];
  }

  private static int seconds(Instant time) {
    check(time != null && time.getNano() == 0, "time must be whole seconds, was " + time);
    var seconds = time.getEpochSecond();
    check(seconds == (seconds & 0xFFFF_FFFFL), "time must be in 1970 to 2106, was " + time);
    return (int) seconds;
  }

  private static int cents(BigDecimal price) {
    check(price != null && price.signum() >= 0, "price must be 0 or more, was " + price);
    try {
      return price.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "price must be at most 21,474,836.47 with two decimals, was " + price, e);
    }
  }

  private static void check(boolean right, String rule) {
    if (!right) {
      throw new IllegalArgumentException(rule);
    }
  }
}
