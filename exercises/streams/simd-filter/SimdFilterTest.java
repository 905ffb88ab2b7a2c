import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class SimdFilterTest {
  private static final int MANY =
      50_000; // what is near the processor: the jumps are measured, not the memory

  private static int selectWithIf(int[] values, int limit, int[] into) {
    var count = 0;
    for (var value : values) {
      if (value > limit) {
        into[count++] = value;
      }
    }
    return count;
  }

  private static double sumWithIf(double[] values, double limit) {
    var sum = 0.0;
    for (var value : values) {
      if (value > limit) {
        sum += value;
      }
    }
    return sum;
  }

  @Test
  @Tag("task:1")
  @DisplayName("selects what is above, in order")
  void selects() {
    selects(6, 5, 9, 7);
    selects(6);
    selects(6, 6, 6);
    selects(-3, -4, -3, -2, 0);
    selects(0, 3, 3, 3, 3);
  }

  @Test
  @Tag("task:1")
  @DisplayName("selects at the ends of the range")
  void selectsExtremes() {
    selects(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, 0);
    selects(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE);
    selects(-5, Integer.MAX_VALUE, Integer.MIN_VALUE, -5, -4);
  }

  @Test
  @Tag("task:1")
  @DisplayName("selects from arrays of any length")
  void selectsAnyLength() {
    for (var length = 0; length <= 100; length++) {
      var random = new Random(length);
      selects(0, random.ints(length, -9, 9).toArray());
    }
    selects(-1, new Random(7).ints(10_000, 0, 9).toArray());
    selects(500, new Random(8).ints(10_000, 0, 1_000).toArray());
  }

  @Test
  @Tag("task:1")
  @DisplayName("leaves alone what is behind, and the values")
  void touchesNothingElse() {
    Check.that("into behind its first 40 places, after select(40 values, limit, into of 60)")
        .gives(
            new int[20],
            () -> {
              var into = new int[60];
              SimdFilter.select(new Random(5).ints(40, 1, 9).toArray(), 0, into);
              return Arrays.copyOfRange(into, 40, 60);
            })
        .because("somebody else keeps something there");
    var values = new int[] {5, 9, 7};
    Check.that("values after select({5, 9, 7}, 6, into)")
        .gives(
            new int[] {5, 9, 7},
            () -> {
              SimdFilter.select(values, 6, new int[3]);
              return values;
            })
        .because("the readings are asked again");
  }

  @Test
  @Tag("task:2")
  @DisplayName("adds up what is above")
  void addsUp() {
    sums(1.5, 1.5, 4.0, 2.0);
    sums(0);
    sums(9, 1, 2, 3);
    sums(-2, -1, -2, -3, 5);
    sums(0, 0.25, -0.25);
  }

  @Test
  @Tag("task:2")
  @DisplayName("leaves NaN out")
  void leavesNanOut() {
    var values = new double[67];
    Arrays.fill(values, 1);
    values[3] = Double.NaN;
    values[66] = Double.NaN;
    Check.that("SimdFilter.sumAbove(67 values, 65 of them 1.0, two of them NaN, 0.5)")
        .givesAbout(65, 1e-9, () -> SimdFilter.sumAbove(values, 0.5))
        .because(
            "a sensor that has failed delivers NaN, and NaN > 0.5 is false. NaN times zero is NaN"
                + " again, and one of them spoils the whole sum");
  }

  @Test
  @Tag("task:2")
  @DisplayName("adds up arrays of any length")
  void addsUpAnyLength() {
    for (var length = 0; length <= 100; length++) {
      var random = new Random(length);
      sums(0.5, random.doubles(length).toArray());
    }
  }

  @Test
  @Tag("task:3")
  @DisplayName("selects without guessing")
  void selectIsFast() {
    var values = new Random(21).ints(MANY, 0, 1_000).toArray();
    var into = new int[MANY];
    var other = new int[MANY];
    Check.faster(
            "selecting about half of 50,000 values in no order",
            () -> selectWithIf(values, 499, into),
            () -> SimdFilter.select(values, 499, other))
        .than("the loop with an if")
        .byAtLeast(2.5)
        .because(
            "the processor guesses each jump, is wrong half of the time here, and throws away what it"
                + " has begun: some 15 cycles. Copying a value that is not wanted takes one");
  }

  @Test
  @Tag("task:4")
  @DisplayName("adds up several at a time")
  void sumIsFast() {
    var values = new Random(22).doubles(MANY).toArray();
    compileVectors(Arrays.copyOf(values, 1_000));
    Check.faster(
            "adding up about half of 50,000 values in no order",
            () -> sumWithIf(values, 0.5),
            () -> SimdFilter.sumAbove(values, 0.5))
        .than("the loop with an if")
        .byAtLeast(4)
        .because(
            "for doubles the compiler turns x > limit ? x : 0 into a jump all the same, and a stream's"
                + " filter is one. A vector compares all its lanes at once, and adds those in the mask");
  }

  /**
   * Vectors are slow objects until the compiler has seen them, and a busy machine takes its time.
   */
  private static void compileVectors(double[] few) {
    var end = System.nanoTime() + 2_500_000_000L;
    var sum = 0.0;
    for (var call = 0; call < 50_000 && System.nanoTime() < end; call++) {
      sum += SimdFilter.sumAbove(few, 0.5);
    }
    if (Double.isNaN(sum)) {
      throw new IllegalStateException("the sum of 1,000 numbers is NaN: pass task 2 first");
    }
  }

  private static void selects(int limit, int... values) {
    var expected = new int[values.length];
    var count = selectWithIf(values, limit, expected);
    Check.that("SimdFilter.select(%s, %d, into)".formatted(shown(Arrays.toString(values)), limit))
        .gives(
            Arrays.copyOf(expected, count),
            () -> {
              var into = new int[values.length];
              var selected = SimdFilter.select(values, limit, into);
              return Arrays.copyOf(into, selected);
            })
        .because(
            "greater than the limit, in the order of the values; the shown array is into, as far as the"
                + " count that was returned. With vectors: the last values may be fewer than one"
                + " has lanes");
  }

  private static void sums(double limit, double... values) {
    Check.that("SimdFilter.sumAbove(%s, %s)".formatted(shown(Arrays.toString(values)), limit))
        .givesAbout(sumWithIf(values, limit), 1e-6, () -> SimdFilter.sumAbove(values, limit))
        .because(
            "only values greater than the limit count. The last ones may be fewer than a vector has"
                + " lanes");
  }

  private static String shown(String array) {
    var braces = array.replace('[', '{').replace(']', '}');
    return braces.length() > 160 ? braces.substring(0, 150) + " ...}" : braces;
  }
}
