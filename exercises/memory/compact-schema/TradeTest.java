import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class TradeTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant LAST = Instant.parse("2106-02-07T06:28:15Z");
  private static final BigDecimal PRICE = new BigDecimal("12.50");

  private static Trade trade(String price, int quantity) {
    return Trade.of(NOON, new BigDecimal(price), quantity, Trade.Side.SELL, Trade.Venue.XETRA);
  }

  private static Trade at(Instant time) {
    return Trade.of(time, PRICE, 300, Trade.Side.BUY, Trade.Venue.PARIS);
  }

  private static List<Object> parts(Trade trade) {
    return List.of(trade.time(), trade.price(), trade.quantity(), trade.side(), trade.venue());
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives back an ordinary trade")
  void givesBack() {
    Check.that("Trade.of(2026-11-20T12:00:00Z, 12.50, 300, SELL, XETRA), its five values")
        .gives(
            List.of(NOON, PRICE, 300, Trade.Side.SELL, Trade.Venue.XETRA),
            () -> parts(trade("12.50", 300)))
        .because("what went in must come out");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps every cent")
  void keepsCents() {
    for (var price :
        List.of("0.00", "0.01", "0.07", "8.10", "1234567.89", "16777216.01", "21474836.47")) {
      Check.that("price() of a trade at " + price)
          .gives(new BigDecimal(price), () -> trade(price, 1).price())
          .because(
              "a float has 24 bits for its digits, some seven decimal ones, and neither it nor a"
                  + " double holds 0.07 exactly. Cents are whole numbers");
    }
    Check.that("price() of a trade at 7, which has no decimals")
        .gives(new BigDecimal("7.00"), () -> trade("7", 1).price())
        .because("prices come out with two decimals: for BigDecimal, 7 and 7.00 are not equal");
    Check.that("price() of a trade at 1E+3")
        .gives(new BigDecimal("1000.00"), () -> trade("1E+3", 1).price())
        .because("a BigDecimal may have a negative scale; it is a thousand all the same");
    Check.that("price() of a trade at 5.5000")
        .gives(new BigDecimal("5.50"), () -> trade("5.5000", 1).price())
        .because("zeros behind the second decimal say nothing, so nothing is lost");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps quantities up to 65,535")
  void keepsQuantities() {
    for (var quantity : new int[] {0, 1, 127, 128, 32_767, 32_768, 40_000, 65_535}) {
      Check.that("quantity() of a trade of " + quantity)
          .gives(quantity, () -> trade("1.00", quantity).quantity())
          .because(
              "a short reaches 32,767 and turns negative behind it. A char has 16 bits and no sign;"
                  + " with a short, Short.toUnsignedInt reads it so");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps times up to 2106")
  void keepsTimes() {
    for (var time :
        List.of(
            Instant.EPOCH,
            NOON,
            Instant.parse("2038-01-19T03:14:07Z"),
            Instant.parse("2038-01-19T03:14:08Z"),
            LAST)) {
      Check.that("time() of a trade at " + time)
          .gives(time, () -> at(time).time())
          .because(
              "seconds since 1970 pass the largest int on 2038-01-19 and turn negative. Read"
                  + " without a sign, the same 32 bits reach 2106");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps every side and venue, and random trades")
  void keepsRandomTrades() {
    var random = new Random(13);
    for (var round = 0; round < 200; round++) {
      var time = Instant.ofEpochSecond(random.nextLong(1L << 32));
      var price = BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE), 2);
      var quantity = random.nextInt(65_536);
      var side = Trade.Side.values()[round % 2];
      var venue = Trade.Venue.values()[round % 12];
      Check.that("Trade.of(%s, %s, %d, %s, %s)".formatted(time, price, quantity, side, venue))
          .gives(
              List.of(time, price, quantity, side, venue),
              () -> parts(Trade.of(time, price, quantity, side, venue)))
          .because("it was drawn with new Random(13), round " + round);
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("equals a trade of the same values")
  void equalsTheSame() {
    Check.that("two trades of the same values, the price once 12.5 and once 12.50")
        .gives(true, () -> trade("12.5", 300).equals(trade("12.50", 300)))
        .because("the service finds doubles in a set; what is the same trade must be equal");
    Check.that("how many different trades a set holds after seven, two of which are the same")
        .gives(
            6,
            () -> {
              var set = new HashSet<Trade>();
              set.add(trade("12.50", 300));
              set.add(trade("12.50", 300));
              set.add(trade("12.51", 300));
              set.add(trade("12.50", 301));
              set.add(at(NOON));
              set.add(at(LAST));
              set.add(Trade.of(NOON, PRICE, 300, Trade.Side.BUY, Trade.Venue.XETRA));
              return set.size();
            })
        .because("equals and hashCode must look at all five values");
  }

  @Test
  @Tag("task:2")
  @DisplayName("takes at most 32 bytes, whichever values it has")
  void takesLittle() {
    takesAtMost(32);
  }

  @Test
  @Tag("task:4")
  @DisplayName("takes at most 24 bytes, whichever values it has")
  void takesLess() {
    takesAtMost(24);
  }

  private static void takesAtMost(int bytes) {
    Check.retains("a trade of 12.50", () -> trade("12.50", 300))
        .atMost(bytes)
        .because(
            "every object has a header of 12 bytes, or 8, and ends at a multiple of 8. Fields get"
                + " what is left; a reference to an Instant, a BigDecimal or a box costs that"
                + " object too");
    // Different values throughout, so that nothing is shared between trades by chance.
    var random = new Random(14);
    var trades = new Trade[1_000];
    Check.retains(
            "an array of 1,000 different trades",
            () -> {
              for (var i = 0; i < trades.length; i++) {
                trades[i] =
                    Trade.of(
                        Instant.ofEpochSecond(random.nextLong(1L << 32)),
                        BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE), 2),
                        random.nextInt(65_536),
                        Trade.Side.values()[i % 2],
                        Trade.Venue.values()[i % 12]);
              }
              return trades;
            })
        .atMost(16 + 4 * 1_000 + bytes * 1_000L)
        .because(
            "the array has 4 bytes for each; the rest is trades. What is kept once for all of them,"
                + " a table say, counts too, and would grow with the day");
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a price that cents cannot hold")
  void refusesPrices() {
    for (var price :
        List.of("12.505", "0.001", "-0.01", "-5", "21474836.48", "42949672.97", "1E+30")) {
      refuses(
          "a price of " + price,
          "stored in cents in an int it would come out as another price, and nobody would notice",
          () -> trade(price, 1));
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a quantity that is too large or negative")
  void refusesQuantities() {
    for (var quantity : new int[] {-1, 65_536, 65_836, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      refuses(
          "a quantity of " + quantity,
          "a cast to 16 bits cuts off what does not fit: (char) 65,836 is 300, without a word",
          () -> trade("1.00", quantity));
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a time outside 1970 to 2106, and parts of a second")
  void refusesTimes() {
    for (var time :
        List.of(
            Instant.parse("1969-12-31T23:59:59Z"),
            LAST.plusSeconds(1),
            NOON.plusSeconds(1L << 32),
            NOON.plusMillis(250),
            Instant.MAX)) {
      refuses(
          "a time of " + time,
          "32 bits of seconds have no place for it: it would come out as another time",
          () -> at(time));
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses null")
  void refusesNull() {
    refuses(
        "a time of null",
        "a missing value is a value that does not fit",
        () -> Trade.of(null, PRICE, 1, Trade.Side.BUY, Trade.Venue.PARIS));
    refuses(
        "a price of null",
        "a missing value is a value that does not fit",
        () -> Trade.of(NOON, null, 1, Trade.Side.BUY, Trade.Venue.PARIS));
    refuses(
        "a side of null",
        "a missing value is a value that does not fit",
        () -> Trade.of(NOON, PRICE, 1, null, Trade.Venue.PARIS));
    refuses(
        "a venue of null",
        "a missing value is a value that does not fit",
        () -> Trade.of(NOON, PRICE, 1, Trade.Side.BUY, null));
  }

  private static void refuses(String what, String why, Runnable code) {
    Check.that("Trade.of with " + what)
        .throwsException(IllegalArgumentException.class, code::run)
        .because(why);
  }
}
