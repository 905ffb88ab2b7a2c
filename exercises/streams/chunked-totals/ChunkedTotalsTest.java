import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ChunkedTotalsTest {
  private static final String EXAMPLE = "Köln;1250\nUlm;99\nKöln;-50\n";
  private static final int BLOCK_LINES = 2_000;

  /** The same bytes again and again; gives at most so many at a time, as a network does. */
  private static final class Source extends InputStream {
    private final byte[] bytes;
    private final int most;
    private long left;
    private int at;

    Source(byte[] bytes, int times, int most) {
      this.bytes = bytes;
      this.most = most;
      left = (long) bytes.length * times;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (length == 0) {
        return 0;
      }
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(Math.min(left, most), Math.min(length, bytes.length - at));
      System.arraycopy(bytes, at, into, from, count);
      at = (at + count) % bytes.length;
      left -= count;
      return count;
    }
  }

  private static InputStream pieces(String text, int most) {
    return new Source(text.getBytes(StandardCharsets.UTF_8), 1, most);
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up the example")
  void addsUpExample() {
    totals(
        EXAMPLE,
        Map.of("Köln", 1200L, "Ulm", 99L),
        "each store has its own total, its name is read as UTF-8, and a call knows nothing of the"
            + " calls before it");
  }

  @Test
  @Tag("task:1")
  @DisplayName("nothing has no totals, one line has one")
  void addsUpLittle() {
    totals("", Map.of(), "no bytes, no stores");
    totals("Ulm;7\n", Map.of("Ulm", 7L), "a single line is a line");
  }

  @Test
  @Tag("task:1")
  @DisplayName("counts a last line without its end")
  void countsLastLine() {
    totals(
        "Ulm;7\nUlm;8",
        Map.of("Ulm", 15L),
        "the last line may lack its \\n, and its amount counts all the same");
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up beyond two billion, and below zero")
  void addsUpBeyondAnInt() {
    totals(
        "Ulm;2000000000\nUlm;2000000000\nAb;-2000000000\nAb;-2000000000\n",
        Map.of("Ulm", 4_000_000_000L, "Ab", -4_000_000_000L),
        "an amount fits into an int, a month of them does not; returned goods are negative");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps names apart that look alike")
  void keepsNamesApart() {
    totals(
        "Ulm;1\nulm;2\nUlm ;3\nUl;4\nUlmU;5\n東京;6\n東;7\nAa;8\nBB;9\nn\u0303;10\nñ;11\n0;0\n",
        Map.ofEntries(
            Map.entry("Ulm", 1L),
            Map.entry("ulm", 2L),
            Map.entry("Ulm ", 3L),
            Map.entry("Ul", 4L),
            Map.entry("UlmU", 5L),
            Map.entry("東京", 6L),
            Map.entry("東", 7L),
            Map.entry("Aa", 8L),
            Map.entry("BB", 9L),
            Map.entry("n\u0303", 10L),
            Map.entry("ñ", 11L),
            Map.entry("0", 0L)),
        "two names are one store only if all their bytes are equal; \"Aa\" and \"BB\" have the same"
            + " hash code, and are two stores. A total of 0 is a total");
  }

  @Test
  @Tag("task:1")
  @DisplayName("knows thousands of stores")
  void knowsManyStores() {
    var expected = new HashMap<String, Long>();
    var text = new StringBuilder();
    var random = new Random(41);
    for (var line = 0; line < 20_000; line++) {
      var store = "store " + random.nextInt(5_000);
      var cents = random.nextInt(20_000) - 1_000;
      expected.merge(store, (long) cents, Long::sum);
      text.append(store).append(';').append(cents).append('\n');
    }
    totals(text.toString(), expected, "these are 20,000 lines of new Random(41), of 5,000 stores");
  }

  @Test
  @Tag("task:2")
  @DisplayName("takes bytes one, two, three at a time")
  void takesPieces() {
    for (var most : new int[] {1, 2, 3, 5, 7, 11}) {
      Check.that(
              "ChunkedTotals.of(%s, arriving %d bytes at a time)"
                  .formatted(EXAMPLE.replace("\n", "\\n"), most))
          .gives(Map.of("Köln", 1200L, "Ulm", 99L), () -> ChunkedTotals.of(pieces(EXAMPLE, most)))
          .because(
              "read gives what has arrived, and says how much that is. A line, a number, even the two"
                  + " bytes of an \"ö\" may come in two pieces; what stands behind the bytes that"
                  + " came is left from last time");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("does not care where a block of its own ends")
  void crossesBlocks() {
    var text = "Köln;1250\n".repeat(100_000);
    for (var shift = 0; shift < 12; shift++) {
      var first = "x".repeat(shift + 1) + ";1\n";
      Check.that("ChunkedTotals.of(%s and then 100,000 lines Köln;1250)".formatted(first.strip()))
          .gives(
              Map.of("x".repeat(shift + 1), 1L, "Köln", 125_000_000L),
              () -> ChunkedTotals.of(pieces(first + text, Integer.MAX_VALUE)))
          .because(
              "1.1 MB do not come in one block, and a block ends anywhere: in a name, in a number,"
                  + " between two lines, in the middle of an \"ö\"");
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("takes a name that is longer than any block")
  void takesLongNames() {
    var name = "ö".repeat(150_000);
    Check.that("ChunkedTotals.of(two lines with a name of 150,000 ö).values()")
        .gives(
            List.of(30L),
            () ->
                new ArrayList<>(
                    ChunkedTotals.of(pieces(name + ";10\n" + name + ";20\n", 8_192)).values()))
        .because("nobody promised how long a name is; a buffer for it has to grow");
  }

  @Test
  @Tag("task:3")
  @DisplayName("goes through 80 MB")
  void goesThroughMuch() {
    var block = block();
    var times = 80_000_000 / block.length;
    var sum = times * expectedOfBlock().values().stream().mapToLong(Long::longValue).sum();
    Check.that(
            "ChunkedTotals.of(80 MB of lines of 300 stores) in a heap of 64 MB: how many stores, and"
                + " the sum of their totals")
        .gives(
            List.of(300L, sum),
            () -> {
              var totals = ChunkedTotals.of(new Source(block, times, 1 << 16));
              var all = totals.values().stream().mapToLong(Long::longValue).sum();
              return List.of((long) totals.size(), all);
            })
        .because(
            "only 300 totals have to be remembered. Whoever keeps the bytes or the lines until the"
                + " end needs memory for all of them, and a stream says nothing about how many"
                + " there will be");
  }

  @Test
  @Tag("task:4")
  @DisplayName("allocates next to nothing for a line")
  void allocatesLittle() {
    var block = block();
    Check.allocates(
            "ChunkedTotals.of(200,000 lines of 300 stores)",
            () -> {
              var totals = ChunkedTotals.of(new Source(block, 200_000 / BLOCK_LINES, 1 << 16));
              if (totals.size() != 300) {
                throw new IllegalStateException(
                    "there are totals of " + totals.size() + " stores, not 300: pass task 3 first");
              }
              return totals;
            })
        .atMost(512 * 1024)
        .because(
            "300 names, their totals and a block or two of bytes are all that is needed. A String for"
                + " each line, or a boxed Long for each sum, is garbage 200,000 times over");
  }

  /** Lines of 300 stores; each has a few. */
  private static List<String> lines() {
    var random = new Random(42);
    var lines = new ArrayList<String>();
    for (var line = 0; line < BLOCK_LINES; line++) {
      lines.add("Filiale Köln-%d;%d".formatted(line % 300, random.nextInt(20_000) - 500));
    }
    return lines;
  }

  private static byte[] block() {
    return (String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Long> expectedOfBlock() {
    var totals = new HashMap<String, Long>();
    for (var line : lines()) {
      var fields = line.split(";", -1);
      totals.merge(fields[0], Long.parseLong(fields[1]), Long::sum);
    }
    return totals;
  }

  private static void totals(String text, Map<String, Long> expected, String why) {
    var shown = text.length() > 120 ? text.substring(0, 60) + "..." : text;
    Check.that("ChunkedTotals.of(\"" + shown.replace("\n", "\\n") + "\")")
        .gives(
            expected,
            () -> ChunkedTotals.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
        .because(why);
  }
}
