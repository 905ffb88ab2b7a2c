// Keeps the Instant and the BigDecimal: two objects more for each trade.
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

record Trade(Instant time, BigDecimal price, int quantity, Side side, Venue venue) {
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

  private static final BigDecimal HIGHEST = new BigDecimal("21474836.47");

  static Trade of(Instant time, BigDecimal price, int quantity, Side side, Venue venue) {
    if (time == null || price == null || side == null || venue == null) {
      throw new IllegalArgumentException("a value is missing");
    }
    var seconds = time.getEpochSecond();
    if (time.getNano() != 0 || seconds != (seconds & 0xFFFF_FFFFL)) {
      throw new IllegalArgumentException("time does not fit: " + time);
    }
    if (price.signum() < 0 || price.compareTo(HIGHEST) > 0) {
      throw new IllegalArgumentException("price does not fit: " + price);
    }
    if (quantity < 0 || quantity > 65_535) {
      throw new IllegalArgumentException("quantity does not fit: " + quantity);
    }
    try {
      return new Trade(time, price.setScale(2, RoundingMode.UNNECESSARY), quantity, side, venue);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("price does not fit: " + price, e);
    }
  }
}
