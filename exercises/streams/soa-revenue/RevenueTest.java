import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class RevenueTest {
  private static final int MANY = 300_000;

  private static Sale sale(int day, int quantity, int cents) {
    return new Sale(1, day * 86_400_000L, day, 3, 4, quantity, cents, true);
  }

  private static List<Sale> sales(int count, long seed) {
    var random = new Random(seed);
    var sales = new ArrayList<Sale>(count);
    for (var i = 0; i < count; i++) {
      sales.add(
          new Sale(
              i,
              random.nextLong(),
              20_000 + random.nextInt(366),
              random.nextInt(500),
              random.nextInt(100_000),
              random.nextInt(10) == 0 ? -1 : 1 + random.nextInt(5),
              99 + random.nextInt(20_000),
              random.nextBoolean()));
    }
    return sales;
  }

  private static long all(List<Sale> sales) {
    var sum = 0L;
    for (var sale : sales) {
      sum += (long) sale.quantity() * sale.cents();
    }
    return sum;
  }

  private static long between(List<Sale> sales, int from, int to) {
    var sum = 0L;
    for (var sale : sales) {
      if (sale.day() >= from && sale.day() < to) {
        sum += (long) sale.quantity() * sale.cents();
      }
    }
    return sum;
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up sales")
  void addsUp() {
    var two = List.of(sale(10, 2, 500), sale(11, -1, 500));
    Check.that("Revenue.of((10, 2, 500), (11, -1, 500)).all()")
        .gives(500L, () -> Revenue.of(two).all())
        .because(
            "each sale is its quantity times its cents, and what was returned counts below zero");
    Check.that("Revenue.of(no sales).all()")
        .gives(0L, () -> Revenue.of(List.of()).all())
        .because("no sales have no revenue");
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up beyond two billion")
  void addsUpMuch() {
    var large = List.of(sale(1, 100_000, 100_000), sale(2, 100_000, 100_000));
    Check.that("Revenue.of(two sales of 100,000 pieces at 100,000 cents).all()")
        .gives(20_000_000_000L, () -> Revenue.of(large).all())
        .because(
            "quantity * cents of two ints is an int, and too small for this one sale already: one of"
                + " them must be a long before the multiplication");
  }

  @Test
  @Tag("task:1")
  @DisplayName("adds up random sales")
  void addsUpRandomSales() {
    var sales = sales(10_000, 61);
    Check.that("Revenue.of(10,000 sales of new Random(61)).all()")
        .gives(all(sales), () -> Revenue.of(sales).all())
        .because("a loop over the sales gives this");
  }

  @Test
  @Tag("task:1")
  @DisplayName("keeps what it was built from")
  void keepsItsOwn() {
    Check.that("Revenue.of(list), then list.clear(), then all() and between(0, 99)")
        .gives(
            List.of(1_000L, 1_000L),
            () -> {
              var list = new ArrayList<>(List.of(sale(10, 2, 500)));
              var revenue = Revenue.of(list);
              list.clear();
              return List.of(revenue.all(), revenue.between(0, 99));
            })
        .because("the list belongs to the caller, who may use it for something else");
    Check.that("the list [day 11, day 10] after Revenue.of(list)")
        .gives(
            List.of(sale(11, 1, 1), sale(10, 1, 1)),
            () -> {
              var list = new ArrayList<>(List.of(sale(11, 1, 1), sale(10, 1, 1)));
              var revenue = Revenue.of(list);
              revenue.between(0, 99);
              return list;
            })
        .because("whoever needs another order sorts a copy, not the caller's list");
  }

  @Test
  @Tag("task:2")
  @DisplayName("adds up some days")
  void addsUpSomeDays() {
    days(1_000, 10, 11);
    days(-500, 11, 12);
    days(500, 10, 12);
    days(0, 12, 99);
    days(0, 0, 10);
    days(0, 11, 11);
    days(0, 12, 10);
    days(500, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Test
  @Tag("task:2")
  @DisplayName("adds up random days of random sales")
  void addsUpRandomDays() {
    var random = new Random(62);
    var sales = sales(3_000, 63);
    for (var round = 0; round < 100; round++) {
      var from = 19_990 + random.nextInt(380);
      var to = from + random.nextInt(200);
      Check.that("Revenue.of(3,000 sales of new Random(63)).between(%d, %d)".formatted(from, to))
          .gives(between(sales, from, to), () -> Revenue.of(sales).between(from, to))
          .because(
              "a loop over the sales gives this. Sales of the first day count, those of the last do"
                  + " not, and a day may have many sales or none");
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("keeps numbers, not objects")
  void keepsNumbers() {
    var sales = sales(10_000, 66);
    Check.retains("Revenue.of(10,000 sales)", () -> Revenue.of(sales))
        .atMost(24 * 10_000 + 1_000)
        .because(
            "three columns of int are 12 bytes a sale. A sale that is kept takes 56, and a box in a"
                + " column 16 and its reference: what is an object is fetched like one");
  }

  @Test
  @Tag("task:3")
  @DisplayName("leaves the loop over objects behind")
  void allIsFast() {
    var sales = sales(MANY, 64);
    var revenue = Revenue.of(sales);
    Check.faster("the revenue of 300,000 sales", () -> all(sales), revenue::all)
        .than("a loop over Sale objects")
        .byAtLeast(3)
        .because(
            "56 bytes are fetched for the 8 that are needed, and each at the end of a reference. Two"
                + " int[] are read front to back, and multiplied several at a time. Columns of"
                + " Integer are objects again");
  }

  @Test
  @Tag("task:4")
  @DisplayName("leaves the loop with an if behind")
  void betweenIsFast() {
    var sales = sales(MANY, 65);
    var revenue = Revenue.of(sales);
    Check.faster(
            "the revenue of 183 of 366 days, of 300,000 sales in no order of days",
            () -> between(sales, 20_090, 20_273),
            () -> revenue.between(20_090, 20_273))
        .than("a loop over Sale objects")
        .byAtLeast(6)
        .because(
            "half of the sales are taken, in no order, so the processor guesses each second jump"
                + " wrong. That costs more than fetching the data, and columns alone do not"
                + " cure it: the loop must have no jump to guess, or nothing to skip");
  }

  private static void days(long expected, int from, int to) {
    var two = List.of(sale(11, -1, 500), sale(10, 2, 500));
    Check.that("Revenue.of((11, -1, 500), (10, 2, 500)).between(%d, %d)".formatted(from, to))
        .gives(expected, () -> Revenue.of(two).between(from, to))
        .because("fromDay counts, toDay does not; from a day to an earlier one there is nothing");
  }
}
