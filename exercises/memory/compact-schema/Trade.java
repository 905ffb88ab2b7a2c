import java.math.BigDecimal;
import java.time.Instant;

final class Trade {
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

  static Trade of(Instant time, BigDecimal price, int quantity, Side side, Venue venue) {
    throw new UnsupportedOperationException(
        "Write Trade.of: choose the smallest field for each value, check that it fits, and store"
            + " it");
  }

  Instant time() {
    throw new UnsupportedOperationException("Write Trade.time: make an Instant of what you store");
  }

  BigDecimal price() {
    throw new UnsupportedOperationException("Write Trade.price: make a price of what you store");
  }

  int quantity() {
    throw new UnsupportedOperationException("Write Trade.quantity: give it as an int again");
  }

  Side side() {
    throw new UnsupportedOperationException("Write Trade.side: give the enum constant");
  }

  Venue venue() {
    throw new UnsupportedOperationException("Write Trade.venue: give the enum constant");
  }
}
