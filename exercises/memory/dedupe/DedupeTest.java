import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class DedupeTest {
  private static final int MANY = 200_000;

  @Test
  @Tag("task:1")
  @DisplayName("the first time is first, the second is not")
  void tellsFirstFromSecond() {
    tells(7, 7, 8, 7);
  }

  @Test
  @Tag("task:1")
  @DisplayName("0 is an id like any other")
  void knowsZero() {
    tells(0, 0, 1, 0);
  }

  @Test
  @Tag("task:1")
  @DisplayName("negative ids and the ends of the range")
  void knowsTheEnds() {
    tells(-1, -1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, -1);
  }

  @Test
  @Tag("task:1")
  @DisplayName("ids that differ only in their upper half")
  void readsAllBits() {
    tells(5L, 5L + (1L << 32), 5L + (2L << 32), 5L);
  }

  @Test
  @Tag("task:1")
  @DisplayName("a hundred thousand random ids, half of them repeats")
  void agreesWithASet() {
    var random = new Random(11);
    var seen = new HashSet<Long>();
    var dedupe = new Dedupe();
    for (var step = 0; step < 100_000; step++) {
      var id = random.nextBoolean() ? random.nextLong() : random.nextInt(20_000) - 10_000;
      var expected = seen.add(id);
      if (dedupe.first(id) != expected) {
        Check.that("first(%dL), call %,d of new Random(11)".formatted(id, step + 1))
            .gives(expected, () -> !expected)
            .because(
                expected
                    ? "this id had not come before"
                    : "this id had come before, and must be known still when there are many others");
      }
    }
    Check.that("new Dedupe() after 100,000 random calls, first(Long.MIN_VALUE)")
        .gives(true, () -> dedupe.first(Long.MIN_VALUE))
        .because("this id had not come before");
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps each id once, in the order of arrival")
  void keepsOrder() {
    keeps(new long[] {5, 3, 5, -1, 3}, 5, 3, -1);
    keeps(new long[] {9, 8, 7, 9, 8, 7}, 9, 8, 7);
    keeps(new long[] {0, 0, 0}, 0);
  }

  @Test
  @Tag("task:2")
  @DisplayName("nothing stays nothing")
  void keepsNothing() {
    Check.that("Dedupe.distinct(new long[] {})")
        .gives(new long[] {}, () -> Dedupe.distinct(new long[] {}))
        .because("an empty batch has no ids");
    keeps(new long[] {4}, 4);
  }

  @Test
  @Tag("task:2")
  @DisplayName("leaves the caller's array as it was")
  void leavesInputAlone() {
    var ids = new long[] {5, 3, 5, -1};
    Check.that("the array {5, 3, 5, -1} after Dedupe.distinct(array) returned {5, 3, -1}")
        .gives(
            new long[] {5, 3, 5, -1},
            () -> {
              var kept = Dedupe.distinct(ids);
              return Arrays.equals(kept, new long[] {5, 3, -1}) ? ids : kept;
            })
        .because("it belongs to the caller, who still needs it");
  }

  @Test
  @Tag("task:3")
  @DisplayName("retains at most 45 percent of a HashSet<Long>")
  void retainsLittle() {
    Check.retains("a Dedupe that has seen 200,000 random ids", () -> filled(randomIds()))
        .atMostShareOf(
            0.45,
            "a HashSet<Long> of the same ids",
            () -> {
              var set = new HashSet<Long>();
              LongStream.of(randomIds()).forEach(set::add);
              return set;
            })
        .because(
            "in a HashSet<Long> an id of 8 bytes sits in a Long of 24, which hangs from a node of 32."
                + " What could hold ids with nothing around them?");
  }

  @Test
  @Tag("task:4")
  @DisplayName("ids that are multiples of a large number")
  void staysQuickOnPatterns() {
    var ids = LongStream.range(1, 8_000).map(i -> i << 32).toArray();
    Check.faster(
            "asking a new Dedupe about 7,999 multiples of 4,294,967,296",
            () -> scanAll(ids),
            () -> filled(ids))
        .than("comparing each id with all before it")
        .byAtLeast(4)
        .because(
            "all these ids end in 32 zero bits. A hash that takes the low bits gives them one place,"
                + " and every look-up walks past all the others: mix the upper bits in");
  }

  @Test
  @Tag("task:4")
  @DisplayName("ids whose halves agree, and multiples of 65,536")
  void staysQuickOnOtherPatterns() {
    for (var ids :
        List.of(
            LongStream.range(1, 8_000).map(i -> i << 32 | i).toArray(),
            LongStream.range(1, 8_000).map(i -> i << 16).toArray())) {
      Check.faster(
              "asking a new Dedupe about %d, %d ... (7,999 ids)".formatted(ids[0], ids[1]),
              () -> scanAll(ids),
              () -> filled(ids))
          .than("comparing each id with all before it")
          .byAtLeast(4)
          .because(
              "Long.hashCode is the upper half xor the lower: equal halves give 0, and 16 low zero"
                  + " bits stay zero. Multiply by a large odd number, and take the top bits");
    }
  }

  @Test
  @Tag("task:4")
  @DisplayName("ids that come in ascending order")
  void staysQuickInOrder() {
    var ids = LongStream.range(1, 8_000).toArray();
    Check.faster("asking a new Dedupe about 1 to 7,999", () -> scanAll(ids), () -> filled(ids))
        .than("comparing each id with all before it")
        .byAtLeast(4)
        .because(
            "a database gives out ids in this order. Whoever goes over all ids before, or moves them to"
                + " make room, takes longer with each one; a hash leads to the place at once");
  }

  private static long[] randomIds() {
    return new Random(3).longs().distinct().limit(MANY).toArray();
  }

  private static Dedupe filled(long[] ids) {
    var dedupe = new Dedupe();
    for (long id : ids) {
      if (!dedupe.first(id)) {
        throw new IllegalStateException("first(" + id + "L) was false at the first time");
      }
    }
    return dedupe;
  }

  private static int scanAll(long[] ids) {
    var repeats = 0;
    for (var i = 0; i < ids.length; i++) {
      for (var j = 0; j < i; j++) {
        if (ids[j] == ids[i]) {
          repeats++;
        }
      }
    }
    return repeats;
  }

  private static void tells(long... ids) {
    var expected = new boolean[ids.length];
    var seen = new HashSet<Long>();
    for (var i = 0; i < ids.length; i++) {
      expected[i] = seen.add(ids[i]);
    }
    Check.that("new Dedupe(), then first(...) of " + braces(ids))
        .gives(
            expected,
            () -> {
              var dedupe = new Dedupe();
              var answers = new boolean[ids.length];
              for (var i = 0; i < ids.length; i++) {
                answers[i] = dedupe.first(ids[i]);
              }
              return answers;
            })
        .because(
            "true when an id comes for the first time, false each time after; each new Dedupe begins"
                + " empty (a static field is one for all of them, as a class attribute is in"
                + " Python)");
  }

  private static void keeps(long[] ids, long... expected) {
    Check.that("Dedupe.distinct(new long[] " + braces(ids) + ")")
        .gives(expected, () -> Dedupe.distinct(ids.clone()))
        .because("each id once, where it came first");
  }

  private static String braces(long[] ids) {
    return Arrays.toString(ids).replace('[', '{').replace(']', '}');
  }
}
