import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class SalesTest {
  private static final int LINES = 100_000;

  @Test
  @Tag("task:1")
  @DisplayName("adds up each shop's amounts")
  void addsUp() {
    totals("Kiel,250\nBonn,100\nKiel,-50\n", Map.of("Bonn", 100L, "Kiel", 200L));
    totals("A,1\nAB,2\nA,3\nBA,4\n", Map.of("A", 4L, "AB", 2L, "BA", 4L));
    totals("Kiel,5\nKiel,-5\n", Map.of("Kiel", 0L));
  }

  @Test
  @Tag("task:1")
  @DisplayName("no lines, one line, no line end at the end, \\r\\n")
  void readsLineEnds() {
    totals("", Map.of());
    totals("Kiel,250", Map.of("Kiel", 250L));
    totals("Kiel,250\r\nBonn,1\r\n", Map.of("Kiel", 250L, "Bonn", 1L));
    totals("Kiel,250\r\nBonn,1\nKiel,1", Map.of("Kiel", 251L, "Bonn", 1L));
  }

  @Test
  @Tag("task:1")
  @DisplayName("names are UTF-8, amounts up to 18 digits")
  void readsNamesAndAmounts() {
    totals("Köln,1\nŁódź,2\n東京,3\n🏪,4\n", Map.of("Köln", 1L, "Łódź", 2L, "東京", 3L, "🏪", 4L));
    totals(
        "a,999999999999999999\nb,-999999999999999999\nc,0\nd,-0\ne,007\n",
        Map.of(
            "a",
            999_999_999_999_999_999L,
            "b",
            -999_999_999_999_999_999L,
            "c",
            0L,
            "d",
            0L,
            "e",
            7L));
    totals(
        "two words,1\n" + "n".repeat(100) + ",2\n", Map.of("two words", 1L, "n".repeat(100), 2L));
  }

  @Test
  @Tag("task:1")
  @DisplayName("names with one hash code are different shops")
  void tellsCollisionsApart() {
    totals(
        "AaAa,1\nBBBB,2\nAaBB,3\nBBAa,4\nAaAa,5\n",
        Map.of("AaAa", 6L, "BBBB", 2L, "AaBB", 3L, "BBAa", 4L));
  }

  @Test
  @Tag("task:1")
  @DisplayName("10,000 shops in 30,000 random lines")
  void knowsManyShops() {
    var random = new Random(5);
    var text = new StringBuilder();
    var expected = new HashMap<String, Long>();
    for (var line = 0; line < 30_000; line++) {
      var shop = "shop " + (line < 10_000 ? line : random.nextInt(10_000));
      var cents = random.nextInt(2_000_000) - 1_000_000L;
      text.append(shop).append(',').append(cents).append('\n');
      expected.merge(shop, cents, Long::sum);
    }
    Check.that("totals of 30,000 lines about 10,000 shops, new Random(5)")
        .gives(expected, () -> Sales.totals(stream(text.toString())))
        .because("there can be as many shops; a table that does not grow gets full, or slow");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a line that is no name, comma, amount")
  void refusesOtherLines() {
    refuses("Kiel,250\nBonn\n", 2, "it has no comma");
    refuses("Kiel\n", 1, "it has no comma");
    refuses("Kiel,250\nBonn,1\nKiel", 3, "it has no comma, and no line end behind it");
    refuses("Kiel,1,2\n", 1, "it has two commas");
    refuses("Kiel,250\n,5\n", 2, "the name is empty");
    refuses("Kiel,250\n\nBonn,1\n", 2, "an empty line is no sale; somebody's export is broken");
  }

  @Test
  @Tag("task:2")
  @DisplayName("an amount that is no number")
  void refusesOtherAmounts() {
    refuses("Kiel,\n", 1, "the amount has no digit");
    refuses("Kiel,-\n", 1, "a sign is no amount");
    refuses("Bonn,1\r\nKiel,\r\n", 2, "the amount has no digit");
    refuses("Kiel,5x\n", 1, "x is no digit");
    refuses("Kiel,x5\n", 1, "x is no digit");
    refuses("Kiel,5-\n", 1, "the sign stands behind");
    refuses("Kiel,+5\n", 1, "+ is not in the format");
    refuses("Kiel,1.50\n", 1, "cents, no decimal point");
    refuses("Kiel,1\rBonn,2\n", 1, "\\r alone ends no line here");
    refuses("Kiel,1\nBonn,1\r", 2, "\\r alone ends no line here");
    refuses("Kiel,1000000000000000000\n", 1, "19 digits may be more than a long holds");
  }

  @Test
  @Tag("task:3")
  @DisplayName("bytes come one by one, or in pieces of 2 to 7")
  void takesSmallPieces() {
    for (var size = 1; size <= 7; size++) {
      var each = size;
      var text = "Kiel,250\r\nKöln,100\nKiel,-50\n東京,7";
      Check.that("totals(%s), in pieces of %d bytes".formatted(shown(text), size))
          .gives(
              Map.of("Kiel", 200L, "Köln", 100L, "東京", 7L),
              () -> Sales.totals(new Pieces(text, each)))
          .because(
              "a network stream hands over what has arrived: a piece may end within a name, a number,"
                  + " or between the bytes of one letter");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("a text larger than any buffer")
  void takesLargeStreams() {
    var text = "Kiel,1\nDüsseldorf-Gerresheim,20\nBonn,300\n".repeat(30_000);
    Check.that("totals of 90,000 lines about 3 shops, 1.2 MB")
        .gives(
            Map.of("Kiel", 30_000L, "Düsseldorf-Gerresheim", 600_000L, "Bonn", 9_000_000L),
            () -> Sales.totals(stream(text)))
        .because("wherever your buffer ends, it ends within some line");
    Check.that("the same in pieces of 4,093 bytes")
        .gives(
            Map.of("Kiel", 30_000L, "Düsseldorf-Gerresheim", 600_000L, "Bonn", 9_000_000L),
            () -> Sales.totals(new Pieces(text, 4_093)))
        .because("fewer bytes than your buffer holds are not the end of the stream");
  }

  @Test
  @Tag("task:4")
  @DisplayName("100,000 lines allocate at most 3 MB")
  void allocatesLittle() {
    allocates(
        3_000_000,
        "splitting strings allocates ten times as much, and more. What is made for every line, and made again"
            + " for a shop that came a thousand times before?");
  }

  @Test
  @Tag("task:5")
  @DisplayName("100,000 lines allocate at most 256 KB")
  void allocatesNextToNothing() {
    allocates(
        256 * 1024,
        "one buffer, one table, and one String for each of 40 shops are enough; nothing of that grows"
            + " with the number of lines");
  }

  private static void allocates(long most, String why) {
    var random = new Random(9);
    var text = new StringBuilder();
    var expected = new HashMap<String, Long>();
    for (var line = 0; line < LINES; line++) {
      var shop = "shop-" + random.nextInt(40);
      var cents = random.nextInt(1_000_000);
      text.append(shop).append(',').append(cents).append('\n');
      expected.merge(shop, (long) cents, Long::sum);
    }
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Check.allocates(
            "totals of 100,000 lines about 40 shops",
            () -> {
              var totals = Sales.totals(new ByteArrayInputStream(bytes));
              if (!expected.equals(totals)) {
                throw new IllegalStateException("the totals are wrong: pass task 1 first");
              }
              return totals;
            })
        .atMost(most)
        .because(why);
  }

  private static void totals(String text, Map<String, Long> expected) {
    Check.that("totals(" + shown(text) + ")")
        .gives(expected, () -> Sales.totals(stream(text)))
        .because("each line adds its amount to its shop");
  }

  private static void refuses(String text, int line, String why) {
    Check.that("totals(" + shown(text) + ")")
        .throwsException(
            IllegalArgumentException.class, "line " + line, () -> Sales.totals(stream(text)))
        .because(why + "; whoever mends the file needs to know where");
  }

  private static String shown(String text) {
    return '"' + text.replace("\r", "\\r").replace("\n", "\\n") + '"';
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Hands over a few bytes at a time, as a network does. */
  private static final class Pieces extends InputStream {
    private final ByteArrayInputStream bytes;
    private final int size;

    Pieces(String text, int size) {
      bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      this.size = size;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return bytes.read(into, from, Math.min(size, length));
    }
  }
}
