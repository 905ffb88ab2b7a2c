import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class AverageOrderTest {
  @Test
  @Tag("task:1")
  @DisplayName("averages two orders")
  void averagesTwo() {
    Check.that("AverageOrder.of(new int[] {400, 800})")
        .gives(600.0, () -> AverageOrder.of(new int[] {400, 800}))
        .because("400 and 800 make 1,200, and there are two orders");
  }

  @Test
  @Tag("task:1")
  @DisplayName("averages a single order")
  void averagesOne() {
    Check.that("AverageOrder.of(new int[] {1999})")
        .gives(1999.0, () -> AverageOrder.of(new int[] {1999}))
        .because("the average of one order is that order");
  }

  @Test
  @Tag("task:1")
  @DisplayName("counts refunds, which are negative")
  void averagesRefunds() {
    Check.that("AverageOrder.of(new int[] {-300, 900, 0})")
        .gives(200.0, () -> AverageOrder.of(new int[] {-300, 900, 0}))
        .because("a refund lowers the sum, and an order of 0 cents is still an order");
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps half a cent")
  void keepsHalf() {
    Check.that("AverageOrder.of(new int[] {1, 2})")
        .gives(1.5, () -> AverageOrder.of(new int[] {1, 2}))
        .because(
            "in Java a whole number divided by a whole number is a whole number: 3 / 2 is 1. One"
                + " side must be a double before the division");
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps the fraction of random orders")
  void keepsFractionOfRandomOrders() {
    var random = new Random(20);
    for (var round = 0; round < 200; round++) {
      var cents = random.ints(1 + random.nextInt(9), 0, 50_000).toArray();
      var expected = Arrays.stream(cents).average().orElseThrow();
      Check.that("AverageOrder.of(new int[] " + braces(cents) + ")")
          .gives(expected, () -> AverageOrder.of(cents))
          .because(
              "a float holds seven digits, and an average that is kept up to date rounds at each"
                  + " step: add up whole numbers first, and divide once, as double (new Random(20),"
                  + " round "
                  + round
                  + ")");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("answers 0 when there are no orders")
  void answersForNothing() {
    Check.that("AverageOrder.of(new int[] {})")
        .gives(0.0, () -> AverageOrder.of(new int[] {}))
        .because(
            "the dashboard draws 0 for a night without orders; dividing by no orders gives NaN for"
                + " doubles and an ArithmeticException for whole numbers");
  }

  @Test
  @Tag("task:4")
  @DisplayName("adds up more than two billion cents")
  void survivesBlackFriday() {
    Check.that("AverageOrder.of(two orders of 2,147,483,647 cents)")
        .<Double>satisfies(
            "2147483647.0",
            average -> average == Integer.MAX_VALUE,
            () -> AverageOrder.of(new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE}))
        .because(
            "the average of two equal orders is that order. Their sum is above 2,147,483,647, the"
                + " largest int, and an int that overflows goes on from the other end without a word");
  }

  @Test
  @Tag("task:4")
  @DisplayName("adds up a million large orders")
  void survivesAMillionOrders() {
    var cents = new int[1_000_000];
    Arrays.fill(cents, 9_999);
    Check.that("AverageOrder.of(a million orders of 9,999 cents)")
        .gives(9_999.0, () -> AverageOrder.of(cents))
        .because("no single order is large, but together they are more than an int can hold");
  }

  private static String braces(int[] values) {
    return Arrays.toString(values).replace('[', '{').replace(']', '}');
  }
}
