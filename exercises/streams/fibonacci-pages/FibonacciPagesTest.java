import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class FibonacciPagesTest {
  private static final int FAR = 20_000;

  @Test
  @Tag("task:1")
  @DisplayName("begins with 0, 1, 1, 2, 3, 5")
  void begins() {
    Check.that("numbers().limit(10)")
        .gives(
            numbers(0, 1, 1, 2, 3, 5, 8, 13, 21, 34),
            () -> FibonacciPages.numbers().limit(10).toList())
        .because(
            "every stream begins anew: the first is 0, the second 1, and each of the others is the sum of the two before it");
    Check.that("numbers().limit(1)")
        .gives(numbers(0), () -> FibonacciPages.numbers().limit(1).toList())
        .because("the first number is 0");
  }

  @Test
  @Tag("task:1")
  @DisplayName("is right beyond the range of long")
  void goesBeyondLong() {
    Check.that("numbers().skip(92).limit(3)")
        .gives(
            List.of(
                new BigInteger("7540113804746346429"),
                new BigInteger("12200160415121876738"),
                new BigInteger("19740274219868223167")),
            () -> FibonacciPages.numbers().skip(92).limit(3).toList())
        .because(
            "the number at 92 is the last that a long can hold; the sum behind it wraps round without a word");
    Check.that("whether the third of numbers().skip(3_000).limit(3) is the sum of the other two")
        .gives(
            true,
            () -> {
              var three = FibonacciPages.numbers().skip(3_000).limit(3).toList();
              return three.size() == 3 && three.get(2).equals(three.get(0).add(three.get(1)));
            })
        .because("the stream has no end, and is exact however far you go");
  }

  @Test
  @Tag("task:1")
  @DisplayName("two streams know nothing of each other")
  void streamsAreIndependent() {
    Check.that("two streams of numbers(), read in turns: a, b, a, b, a, b")
        .gives(
            numbers(0, 0, 1, 1, 1, 1),
            () -> {
              var a = FibonacciPages.numbers().iterator();
              var b = FibonacciPages.numbers().iterator();
              var read = new ArrayList<BigInteger>();
              for (var i = 0; i < 3; i++) {
                read.add(a.next());
                read.add(b.next());
              }
              return read;
            })
        .because(
            "each stream begins at 0 and has a state of its own. State in a static field belongs to all of them");
  }

  @Test
  @Tag("task:2")
  @DisplayName("cuts the numbers into pages of one size")
  void cutsPages() {
    Check.that("pages(3).limit(3)")
        .gives(
            List.of(numbers(0, 1, 1), numbers(2, 3, 5), numbers(8, 13, 21)),
            () -> FibonacciPages.pages(3).limit(3).toList())
        .because(
            "a page begins with the number behind the last one of the page before, and stays as it is when the next page is made");
    Check.that("pages(1).limit(3)")
        .gives(
            List.of(numbers(0), numbers(1), numbers(1)),
            () -> FibonacciPages.pages(1).limit(3).toList())
        .because("a page of one is a page, and the first page of a stream begins with 0");
  }

  @Test
  @Tag("task:2")
  @DisplayName("a page stays as it is when the next one comes")
  void pagesAreIndependent() {
    Check.that("the first of pages(2), after the second was read")
        .gives(
            numbers(0, 1),
            () -> {
              var pages = FibonacciPages.pages(2).iterator();
              var first = pages.next();
              pages.next();
              return first;
            })
        .because(
            "a page belongs to the one who got it. A list that is cleared and filled again changes under his hands");
  }

  @Test
  @Tag("task:2")
  @DisplayName("refuses a size below 1, at once")
  void refusesSizes() {
    for (var size : new int[] {0, -1}) {
      Check.that("pages(%d), and nobody asks for a page".formatted(size))
          .throwsException(IllegalArgumentException.class, () -> FibonacciPages.pages(size))
          .because(
              "the one who wrote the wrong size should see it on his own line, not where the stream is used later");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("a cursor leads to the next page, for pages of any size")
  void goesOn() {
    Check.that("page(\"\", 5).numbers()")
        .gives(numbers(0, 1, 1, 2, 3), () -> FibonacciPages.page("", 5).numbers())
        .because("the empty cursor is the beginning");
    for (var size = 1; size <= 4; size++) {
      var pageSize = size;
      var expected = FibonacciPagesTest.first(12);
      Check.that(
              "12 numbers from page(cursor, %d), each time with the cursor of the page before"
                  .formatted(size))
          .gives(
              expected,
              () -> {
                var read = new ArrayList<BigInteger>();
                for (var cursor = ""; read.size() < 12; ) {
                  var page = FibonacciPages.page(cursor, pageSize);
                  read.addAll(page.numbers());
                  cursor = page.cursor();
                }
                return read;
              })
          .because(
              "a cursor has to say all that is needed to go on, behind a page of one number as behind a long one. There are two ones at the beginning: whoever keeps only the last number of a page cannot know which of them it was");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("a cursor can be used twice, and with another size")
  void cursorsStay() {
    var first = FibonacciPages.page("", 4);
    for (var size : List.of(3, 3, 1, 6)) {
      Check.that(
              "page(cursor behind 0, 1, 1, 2, size %d), after the same cursor was used before"
                  .formatted(size))
          .gives(
              FibonacciPagesTest.first(4 + size).subList(4, 4 + size),
              () -> FibonacciPages.page(first.cursor(), size).numbers())
          .because(
              "a client that got no answer asks again, maybe in another container. What a cursor means cannot depend on who used it before");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("two clients do not disturb each other")
  void clientsAreIndependent() {
    Check.that(
            "client A reads 3 numbers, client B reads 5, then A goes on with its own cursor: 2 numbers")
        .gives(
            numbers(2, 3),
            () -> {
              var a = FibonacciPages.page("", 3);
              FibonacciPages.page("", 5);
              return FibonacciPages.page(a.cursor(), 2).numbers();
            })
        .because("where A stands is in A's cursor and nowhere else");
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses what cannot be a cursor")
  void refusesText() {
    for (var text : List.of("not a cursor", "?", "--")) {
      Check.that("page(\"%s\", 3)".formatted(text))
          .throwsException(IllegalArgumentException.class, text, () -> FibonacciPages.page(text, 3))
          .because(
              "a cursor comes from outside. Who sent a wrong one needs to read which text was refused, not that some index was out of bounds");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a page without numbers")
  void refusesPageSizes() {
    for (var size : new int[] {0, -1}) {
      Check.that("page(\"\", %d)".formatted(size))
          .throwsException(IllegalArgumentException.class, () -> FibonacciPages.page("", size))
          .because("a page has at least one number; an empty one would have itself as its next");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("a page far out costs what its numbers cost")
  void goesOnCheaply() {
    var far = FibonacciPages.page("", FAR);
    var expected = FibonacciPagesTest.first(FAR + 2).subList(FAR, FAR + 2);
    Check.that("the last nine digits of page(cursor behind 20,000 numbers, 2).numbers()")
        .gives(
            lastDigits(expected), () -> lastDigits(FibonacciPages.page(far.cursor(), 2).numbers()))
        .because("they are the sums that follow the number at 19,999: none twice, none left out");
    Check.allocates(
            "page(cursor behind 20,000 numbers, 10)", () -> FibonacciPages.page(far.cursor(), 10))
        .atMost(1_000_000)
        .because(
            "ten numbers of that length take 18 kB. A cursor that only says \"at 20,000\" makes the service compute 20,000 numbers again for each page, and the last pages never come");
  }

  private static List<BigInteger> numbers(long... values) {
    return LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
  }

  private static List<Long> lastDigits(List<BigInteger> numbers) {
    return numbers.stream().map(n -> n.mod(BigInteger.valueOf(1_000_000_000)).longValue()).toList();
  }

  private static List<BigInteger> first(int count) {
    var all = new ArrayList<>(numbers(0, 1));
    IntStream.range(2, count).forEach(i -> all.add(all.get(i - 1).add(all.get(i - 2))));
    return all.subList(0, count);
  }
}
