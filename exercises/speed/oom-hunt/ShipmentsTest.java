import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class ShipmentsTest {
  private static final List<String> COUNTRIES =
      List.of("Germany", "Netherlands", "Italy", "Österreich", "Česko");

  private static ByteBuffer page(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Shipments read(String... pages) {
    var shipments = new Shipments();
    Stream.of(pages).map(ShipmentsTest::page).forEach(shipments::read);
    return shipments;
  }

  private static OldShipments readOld(String... pages) {
    var shipments = new OldShipments();
    Stream.of(pages).map(ShipmentsTest::page).forEach(shipments::read);
    return shipments;
  }

  private static String shown(String... pages) {
    var text = String.join(" | ", pages).replace("\n", "\\n").replace("\r", "\\r");
    return text.length() < 200 ? text : text.substring(0, 200) + "...";
  }

  private static void finds(String because, String id, String... pages) {
    Check.that("find(%s) after %s".formatted(id, shown(pages)))
        .gives(readOld(pages).find(id), () -> read(pages).find(id))
        .because(because);
  }

  @Test
  @Tag("task:1")
  @DisplayName("finds what is open")
  void findsOpen() {
    finds("it is open", "A1", "A1;Germany;500;open\nA2;Italy;70;done\n");
    finds("it is done", "A2", "A1;Germany;500;open\nA2;Italy;70;done\n");
    finds("nobody has heard of it", "A9", "A1;Germany;500;open\n");
    finds("nothing was read", "A1");
    finds("the text is UTF-8", "Ö-1", "Ö-1;Österreich;3;open\nx;Česko;1;open\n");
    finds("an id may be empty, and so may a country", "", ";;3;open\n");
    finds("a number may be negative", "A1", "A1;Germany;-500;open\n");
  }

  @Test
  @Tag("task:1")
  @DisplayName("what comes later counts")
  void replaces() {
    finds("the second page says 600", "A1", "A1;Germany;500;open\n", "A1;Italy;600;open\n");
    finds("it has been delivered since", "A1", "A1;Germany;500;open\n", "A1;Germany;500;done\n");
    finds("and sent again", "A1", "A1;Germany;5;open\nA1;Germany;5;done\nA1;Italy;6;open\n");
    finds(
        "a refused line changes nothing: the 500 of the first stay",
        "A1",
        "A1;Germany;500;open\nA1;Germany;many;open\n");
    finds(
        "a line without grams is refused, even if it says done",
        "A1",
        "A1;Germany;500;open\nA1;Germany;;done\n");
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up by country")
  void addsUp() {
    for (var pages :
        List.of(
            new String[] {},
            new String[] {"A1;Germany;500;open\nA2;Italy;70;done\nA3;Germany;1;open\n"},
            new String[] {"A1;Germany;500;open\n", "A1;Italy;500;open\n"},
            new String[] {"A1;Italy;2000000000;open\nA2;Italy;2000000000;open\n"})) {
      Check.that("gramsByCountry() after " + shown(pages))
          .gives(readOld(pages).gramsByCountry(), () -> Map.copyOf(read(pages).gramsByCountry()))
          .because(
              "the open shipments count, with their latest country; a sum may be more than an int");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("says what was refused, and where")
  void refuses() {
    for (var pages :
        List.of(
            new String[] {"A1;Germany;500;open\nA3;Italy;12x;open\n"},
            new String[] {"A1;Germany;500\n", "\nA;B;1;open;x\n"},
            new String[] {"A1;Germany;5;open\n", "A1;Italy;5;open\nA3;Italy;;open\n"},
            new String[] {"x".repeat(500) + "\n" + "A;B;" + "9".repeat(40) + ";done\n"},
            new String[] {"A1;Italy;5;open\n\n", "x\n"},
            new String[] {"A1;Italy;5;open\nA1;Italy;5;\n"},
            new String[] {"one \r line\n", "x\n"},
            new String[] {"A;B;1;OPEN\nA;B;1 ;open\n"})) {
      Check.that("refused() after " + shown(pages))
          .gives(readOld(pages).refused(), () -> read(pages).refused())
          .because(
              "lines are counted through all pages, empty ones too; only \\n ends a line; and 20 characters are shown of what is wrong");
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("the page stays the caller's")
  void leavesThePageAlone() {
    var page = page("A1;Germany;500;open\nA2;Italy;70;open\n");
    page.position(20);
    var shipments = new Shipments();
    Check.that("position and limit of a page, and what is read of it from position 20")
        .gives(
            List.of(20, 37, "A2 only"),
            () -> {
              shipments.read(page);
              var found = shipments.find("A1").isEmpty() && shipments.find("A2").isPresent();
              return List.of(page.position(), page.limit(), found ? "A2 only" : "other lines");
            })
        .because("a page begins at its position, and the caller goes on with it");
    Check.that("find(A2), when the caller writes the next page into the same buffer")
        .gives(
            "Italy",
            () -> {
              page.put(20, "B7;Spain;1;done\n.......".getBytes(StandardCharsets.UTF_8), 0, 17);
              return shipments.find("A2").map(Shipments.Shipment::country).orElse("lost");
            })
        .because("the caller's buffer is read once and then reused");
    var direct = ByteBuffer.allocateDirect(100).put(page("A1;Italy;5;open\n")).flip();
    Check.that("find(A1) in a page that is a direct buffer")
        .gives(
            true,
            () -> {
              var other = new Shipments();
              other.read(direct.asReadOnlyBuffer());
              return other.find("A1").isPresent();
            })
        .because("a page may lie outside the heap; it has no array then");
  }

  @Test
  @Tag("task:1")
  @DisplayName("3,000 random lines")
  void agreesOnRandomLines() {
    var random = new Random(17);
    var pages =
        IntStream.range(0, 10)
            .mapToObj(
                page ->
                    IntStream.range(0, 300)
                        .mapToObj(
                            i ->
                                "S%d;%s;%s;%s\n"
                                    .formatted(
                                        random.nextInt(400),
                                        COUNTRIES.get(random.nextInt(5)),
                                        random.nextInt(20) == 0 ? "?" : random.nextInt(9_000),
                                        random.nextInt(3) == 0 ? "done" : "open"))
                        .collect(Collectors.joining()))
            .toArray(String[]::new);
    agrees("gramsByCountry()", pages, s -> Map.copyOf(s.gramsByCountry()), s -> s.gramsByCountry());
    agrees("refused()", pages, Shipments::refused, OldShipments::refused);
  }

  private static void agrees(
      String call,
      String[] pages,
      Function<Shipments, Object> answer,
      Function<OldShipments, Object> old) {
    Check.that(call + " after ten pages of 300 lines, new Random(17)")
        .gives(old.apply(readOld(pages)), () -> answer.apply(read(pages)))
        .because("the old class gives this answer");
  }

  @Test
  @Tag("task:2")
  @DisplayName("one open line of a page does not keep the page")
  void letsPagesGo() {
    var random = new Random(3);
    Check.retains(
            "Shipments, after 100 pages of 64 KB with one open shipment each",
            () -> {
              var shipments = new Shipments();
              for (int page = 0; page < 100; page++) {
                var text = new StringBuilder("N%d;Italy;5;open\n".formatted(page));
                while (text.length() < 65_000) {
                  text.append("D").append(random.nextInt(1_000_000)).append(";Italy;5;done\n");
                }
                shipments.read(page(text.toString()));
              }
              require(shipments.gramsByCountry().equals(Map.of("Italy", 500L)));
              return shipments;
            })
        .atMost(40 * 1024)
        .because(
            "a slice refers to the whole page behind it. Copy the few bytes that are needed, and the page can go. What is done needs not be remembered either");
  }

  @Test
  @Tag("task:3")
  @DisplayName("20,000 shipments, five countries")
  void keepsCountriesOnce() {
    Check.retains(
            "Shipments, for each of 20,000 open shipments in five countries",
            () -> {
              var shipments = new Shipments();
              for (int page = 0; page < 100; page++) {
                var from = page * 200;
                shipments.read(
                    page(
                        IntStream.range(from, from + 200)
                            .mapToObj(
                                i -> "S%05d;%s;%d;open\n".formatted(i, COUNTRIES.get(i % 5), i))
                            .collect(Collectors.joining())));
              }
              require(shipments.find("S19999").isPresent());
              return shipments;
            })
        .atMost(130 * 20_000)
        .because(
            "each line that is decoded makes a new String of its country, some 50 bytes, and there are five different ones. Keep the first of each, and let the others go");
  }

  @Test
  @Tag("task:4")
  @DisplayName("1,000 refused lines")
  void keepsReasonsShort() {
    Check.retains(
            "Shipments, after 1,000 refused lines of 10,000 characters",
            () -> {
              var shipments = new Shipments();
              for (int line = 0; line < 1_000; line++) {
                var junk = "junk".repeat(2_500);
                shipments.read(page(line % 2 == 0 ? junk + "\n" : "A;B;" + junk + ";open\n"));
              }
              require(shipments.refused().size() == 1_000);
              return shipments;
            })
        .atMost(200 * 1024)
        .because(
            "refused() shows 20 characters. An exception that is kept keeps its cause, whose message has the whole field; a line that is kept is there only in case");
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalStateException("the answers are not those of OldShipments: see task 1");
    }
  }
}
