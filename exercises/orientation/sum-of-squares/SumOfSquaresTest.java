import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class SumOfSquaresTest {
  @Test
  @Tag("task:1")
  @DisplayName("adds up squares")
  void addsUpSquares() {
    sums(25, 3, -4);
    sums(49, 7);
    sums(0);
    sums(0, 0, 0);
  }

  @Test
  @Tag("task:1")
  @DisplayName("leaves the array as it was")
  void leavesTheArrayAlone() {
    var moves = new int[] {3, -4};
    Check.that("the array {3, -4} after SumOfSquares.of(array)")
        .gives(
            new int[] {3, -4},
            () -> {
              SumOfSquares.of(moves);
              return moves;
            })
        .because("the moves belong to the caller, who asks again tomorrow");
  }

  @Test
  @Tag("task:2")
  @DisplayName("squares moves beyond 46,340")
  void squaresLargeMoves() {
    sums(2_500_000_000L, 50_000);
    sums(4_611_686_018_427_387_904L, Integer.MIN_VALUE);
  }

  @Test
  @Tag("task:2")
  @DisplayName("adds up beyond two billion")
  void addsUpBeyondAnInt() {
    var moves = new int[100_000];
    Arrays.fill(moves, 1_000);
    Check.that("SumOfSquares.of(100,000 moves of 1,000)")
        .gives(100_000_000_000L, () -> SumOfSquares.of(moves))
        .because("the sum passes 2,147,483,647, the largest int");
  }

  @Test
  @Tag("task:2")
  @DisplayName("is exact for random moves")
  void isExact() {
    var random = new Random(8);
    var moves = random.ints(5_000, Integer.MIN_VALUE / 8, Integer.MAX_VALUE / 8).toArray();
    var expected = Arrays.stream(moves).mapToLong(move -> (long) move * move).sum();
    Check.that("SumOfSquares.of(5,000 moves of new Random(8))")
        .gives(expected, () -> SumOfSquares.of(moves))
        .because("a double holds 53 bits of a sum; a long holds them all");
  }

  @Test
  @Tag("task:3")
  @DisplayName("answers for a part of the array")
  void answersForAPart() {
    part(160, new int[] {3, -4, 12}, 1, 3);
    part(25, new int[] {3, -4, 12}, 0, 2);
    part(0, new int[] {3, -4, 12}, 2, 2);
    part(169, new int[] {3, -4, 12}, 0, 3);
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a part that is not there")
  void refusesOutside() {
    refuses(0, 4);
    refuses(-1, 2);
    refuses(2, 1);
    refuses(4, 4);
  }

  @Test
  @Tag("task:3")
  @DisplayName("makes no copy of the part")
  void makesNoCopy() {
    var moves = new int[100_000];
    Check.allocates(
            "SumOfSquares.of(100,000 moves, 10, 99,990)", () -> SumOfSquares.of(moves, 10, 99_990))
        .atMost(1_024)
        .because("the numbers are in the array already; a copy costs as many bytes again");
  }

  @Test
  @Tag("task:4")
  @DisplayName("leaves the boxed stream behind")
  void isFast() {
    var moves = new Random(2).ints(200_000, -10_000, 10_000).toArray();
    List<Integer> boxed = Arrays.stream(moves).boxed().toList();
    Check.faster(
            "the sum of the squares of 200,000 moves",
            () -> boxed.stream().map(move -> (long) move * move).reduce(0L, Long::sum),
            () -> SumOfSquares.of(moves))
        .than("a stream of boxed numbers")
        .byAtLeast(4)
        .because("each box is an object to make, to follow and to collect; an int[] has none");
  }

  private static void sums(long expected, int... moves) {
    var shown = Arrays.toString(moves).replace('[', '{').replace(']', '}');
    Check.that("SumOfSquares.of(new int[] " + shown + ")")
        .gives(expected, () -> SumOfSquares.of(moves))
        .because(
            "a square is positive, and the square of an int needs a long: the multiplication itself"
                + " must be done in long");
  }

  private static void part(long expected, int[] moves, int from, int to) {
    var shown = Arrays.toString(moves).replace('[', '{').replace(']', '}');
    Check.that("SumOfSquares.of(new int[] %s, %d, %d)".formatted(shown, from, to))
        .gives(expected, () -> SumOfSquares.of(moves, from, to))
        .because("from counts, to does not, as in Python's slices");
  }

  private static void refuses(int from, int to) {
    Check.that("SumOfSquares.of(three moves, %d, %d)".formatted(from, to))
        .throwsException(
            IndexOutOfBoundsException.class, () -> SumOfSquares.of(new int[3], from, to))
        .because(
            "Python's slices forgive a wrong range and answer for less; here it is a mistake that"
                + " must be heard. Objects.checkFromToIndex knows the rule");
  }
}
