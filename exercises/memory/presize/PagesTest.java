import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class PagesTest {
  /** The way that the story complains of. */
  private static long[] joinByGrowing(List<long[]> pages) {
    var ids = new ArrayList<Long>();
    for (var page : pages) {
      for (var id : page) {
        ids.add(id);
      }
    }
    var joined = new long[ids.size()];
    for (var i = 0; i < joined.length; i++) {
      joined[i] = ids.get(i);
    }
    return joined;
  }

  private static List<long[]> pages(int count, int length) {
    var random = new Random(14);
    var pages = new ArrayList<long[]>();
    for (var i = 0; i < count; i++) {
      pages.add(random.longs(length).toArray());
    }
    return List.copyOf(pages);
  }

  @Test
  @Tag("task:1")
  @DisplayName("joins two pages")
  void joinsTwo() {
    Check.that("Pages.join([{3, 1}, {2}])")
        .gives(new long[] {3, 1, 2}, () -> Pages.join(List.of(new long[] {3, 1}, new long[] {2})))
        .because("the ids of the first page come first, each page in its own order");
  }

  @Test
  @Tag("task:1")
  @DisplayName("joins no pages, and pages without ids")
  void joinsNothing() {
    Check.that("Pages.join([])")
        .gives(new long[0], () -> Pages.join(List.of()))
        .because("no pages have no ids");
    Check.that("Pages.join([{}, {7, 7}, {}, {}, {8}, {}])")
        .gives(
            new long[] {7, 7, 8},
            () ->
                Pages.join(
                    List.of(
                        new long[0],
                        new long[] {7, 7},
                        new long[0],
                        new long[0],
                        new long[] {8},
                        new long[0])))
        .because(
            "an empty page adds nothing and moves nothing; an id that comes twice stays twice");
  }

  @Test
  @Tag("task:1")
  @DisplayName("joins random pages of many lengths")
  void joinsRandomPages() {
    var random = new Random(15);
    for (var round = 0; round < 100; round++) {
      var pages = new ArrayList<long[]>();
      for (var left = random.nextInt(12); left > 0; left--) {
        pages.add(random.longs(random.nextInt(30), 0, 1_000).toArray());
      }
      var lengths = pages.stream().map(page -> page.length).toList();
      Check.that("Pages.join(random pages of the lengths " + lengths + ")")
          .gives(joinByGrowing(pages), () -> Pages.join(pages))
          .because("it was drawn with new Random(15), round " + round);
    }
  }

  @Test
  @Tag("task:1")
  @DisplayName("gives an array of its own")
  void copiesASinglePage() {
    var page = new long[] {1, 2, 3};
    Check.that("Pages.join([page]) after the caller clears the page")
        .gives(
            new long[] {1, 2, 3},
            () -> {
              var joined = Pages.join(List.of(page));
              Arrays.fill(page, 0);
              return joined;
            })
        .because(
            "the API client reuses its pages. Even a single page must be copied, or its next"
                + " content shows up in your result");
  }

  @Test
  @Tag("task:1")
  @DisplayName("joins pages that stand in a linked list")
  void joinsLinkedList() {
    var pages = new LinkedList<>(Collections.nCopies(50_000, new long[] {1}));
    Check.that("the length of Pages.join(a LinkedList of 50,000 pages of one id)")
        .gives(50_000, () -> Pages.join(pages).length)
        .because("any List may come: go over it with for-each, it need not be fast at get(i)");
  }

  @Test
  @Tag("task:2")
  @DisplayName("allocates one array")
  void allocatesTheResult() {
    for (var pages : List.of(pages(3, 2), pages(1_000, 200))) {
      var total = pages.size() * pages.getFirst().length;
      Check.allocates(
              "joining %,d pages of %d ids".formatted(pages.size(), pages.getFirst().length),
              () -> Pages.join(pages))
          .atMost(8L * total + 1_024)
          .because(
              "the result takes %,d bytes. Whatever grows on the way, a list, a stream's buffer or an array made anew for each page, is allocated and thrown away"
                  .formatted(8 * total + 16));
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("leaves the growing list behind")
  void isFast() {
    var pages = pages(1_000, 200);
    Check.faster(
            "joining 1,000 pages of 200 ids", () -> joinByGrowing(pages), () -> Pages.join(pages))
        .than("adding each id to an ArrayList<Long>")
        .byAtLeast(5)
        .because(
            "the list makes an object of each id, and copies its references at each growth. One"
                + " array that is long enough from the start, filled a page at a time, has none of"
                + " that to do");
  }

  @Test
  @Tag("task:4")
  @DisplayName("refuses three billion ids")
  void refusesTooMany() {
    refuses(
        3_000,
        "3000000000",
        "an array has at most 2,147,483,647 elements, and an int that counts further turns negative"
            + " without a word. Whoever reads the log at night wants to know how many ids there"
            + " were");
    refuses(
        5_000,
        "5000000000",
        "five billion, counted in an int, is 705,032,704: positive again, and wrong. Count in a"
            + " wider type");
    refuses(
        4_295,
        "4295000000",
        "counted in an int this is 32,704: an array that can be made, and is too short. Ask before"
            + " you allocate");
  }

  private static void refuses(int count, String total, String why) {
    var page = new long[1_000_000];
    Check.that("Pages.join(%,d pages of 1,000,000 ids)".formatted(count))
        .satisfies(
            "an IllegalArgumentException whose message contains " + total,
            (String outcome) ->
                outcome.startsWith("IllegalArgumentException")
                    && outcome.replaceAll("[,._ ]", "").contains(total),
            () -> {
              try {
                return "an array of "
                    + Pages.join(Collections.nCopies(count, page)).length
                    + " ids";
              } catch (Exception e) {
                return e.getClass().getSimpleName() + ": " + e.getMessage();
              }
            })
        .because(why);
  }
}
