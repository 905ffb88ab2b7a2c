package org.jvmbootcamp.grader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckTest {
  @AfterEach
  void everyCheckWasEnded() {
    assertThat(Check.takeUnended()).isZero();
  }

  @Test
  void comparesArraysAndCollectionsByWhatTheyHold() {
    holds(new int[][] {{1}, {2, 3}}, () -> new int[][] {{1}, {2, 3}});
    holds(List.of("a", new int[] {1}), () -> List.of("a", new int[] {1}));
    holds(Map.of("a", List.of(1)), () -> Map.of("a", List.of(1)));
    holds(Set.of(1, 2), () -> Set.of(2, 1));
    holds(Optional.of(new long[] {1}), () -> Optional.of(new long[] {1}));
    holds(List.of(1, 2), () -> Stream.of(1, 2));
    holds(null, () -> null);
  }

  @Test
  void saysGivenExpectedGotAndWhy() {
    var failure = breaks("Bottle ™", () -> "Bottle ?");
    assertThat(failure.given()).isEqualTo("the call");
    assertThat(failure.expected()).isEqualTo("\"Bottle ™\"");
    assertThat(failure.got()).isEqualTo("\"Bottle ?\"");
    assertThat(failure.why()).isEqualTo("it matters");
    assertThat(failure.undecided()).isFalse();
  }

  @Test
  void pointsAtTheFirstDifference() {
    assertThat(breaks(List.of(1, 2, 3), () -> List.of(1, 5, 3)).got())
        .isEqualTo("[1, 5, 3]; the first difference is at [1]: expected 2, got 5");
    assertThat(breaks(Map.of("a", List.of(1)), () -> Map.of("a", List.of(2))).got())
        .endsWith("at [\"a\"][0]: expected 1, got 2");
    assertThat(breaks(List.of(1), () -> List.of(1, 2)).got())
        .endsWith("the size: expected 1, got 2");
  }

  /** Map.of and Set.of have another order in each JVM; a verdict must not. */
  @Test
  void showsWhatHasNoOrderInOneThatCanBeCompared() {
    var numbers = IntStream.range(0, 30).boxed().collect(Collectors.toMap(i -> "k" + i, i -> i));
    var failure = breaks(Map.copyOf(numbers), () -> new LinkedHashMap<>(Map.of("z", 1)));
    assertThat(failure.expected()).startsWith("{\"k0\"=0, \"k1\"=1, \"k10\"=10, \"k11\"=11,");
    assertThat(failure.expected()).endsWith("… 10 more}");
    assertThat(failure.got()).endsWith("at [\"k0\"]: nothing is there");
    assertThat(breaks(Set.of("c", "a", "b"), () -> Set.of()).expected())
        .isEqualTo("[\"a\", \"b\", \"c\"]");
    assertThat(breaks(new LinkedHashSet<>(List.of("c", "a")), () -> Set.of()).expected())
        .isEqualTo("[\"c\", \"a\"]");
  }

  @Test
  void tellsTypesApartThatLookAlike() {
    assertThat(breaks(5, () -> 5L).got()).isEqualTo("5L");
    assertThat(breaks(5, () -> (short) 5).got())
        .isEqualTo("5 of type Short where Integer was expected");
  }

  @Test
  void readsNoFurtherIntoAnEndlessStreamThanItMust() {
    assertThat(breaks(List.of(0, 1), () -> Stream.iterate(0, i -> i + 1)).got())
        .startsWith("[0, 1, 2]");
  }

  @Test
  void showsWhatCannotBeSeen() {
    assertThat(breaks("a b", () -> "a\u00a0b\n").got()).isEqualTo("\"a\\u00a0b\\n\"");
  }

  @Test
  void survivesAnObjectThatCannotBeShown() {
    var broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no");
          }
        };
    assertThat(breaks("x", () -> broken).got()).contains("its toString() throws");
  }

  @Test
  void doesNotAskTheReadersObjectWhetherItIsRight() {
    var liar =
        new Object() {
          @Override
          public boolean equals(@Nullable Object other) {
            return true;
          }

          @Override
          public int hashCode() {
            return 1;
          }
        };
    assertThat(breaks("right", () -> liar)).isNotNull();
  }

  @Test
  void reportsWhatTheCodeThrewAndKeepsIt() {
    var failure =
        breaks(
            1,
            () -> {
              throw new IllegalStateException("empty");
            });
    assertThat(failure.got()).isEqualTo("an IllegalStateException: empty");
    assertThat(failure.getCause()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void expectsExceptions() {
    assertThatCode(
            () ->
                Check.that("x")
                    .throwsException(
                        IllegalArgumentException.class, "17", () -> Integer.parseInt("17x"))
                    .because("y"))
        .doesNotThrowAnyException();
    var none =
        catchThrowableOfType(
            CheckFailure.class,
            () -> Check.that("x").throwsException(RuntimeException.class, () -> {}).because("y"));
    assertThat(none.expected()).isEqualTo("a RuntimeException");
    assertThat(none.got()).isEqualTo("no exception");
  }

  @Test
  void countsChecksThatWereNotEnded() {
    Check.that("x").gives(1, () -> 2);
    assertThat(Check.takeUnended()).isEqualTo(1);
  }

  @Test
  void countsAllocatedBytesExactly() {
    assertThatCode(
            () -> Check.allocates("a small array", () -> new byte[1000]).atMost(1016).because("y"))
        .doesNotThrowAnyException();
    var failure =
        catchThrowableOfType(
            CheckFailure.class,
            () -> Check.allocates("an array", () -> new byte[1000]).atMost(1015).because("y"));
    assertThat(failure.got()).isEqualTo("1,016 bytes allocated");
  }

  @Test
  void decidesAClearRaceBothWays() {
    Callable<Object> slow = () -> sum(200_000);
    Callable<Object> fast = () -> sum(2_000);
    assertThatCode(() -> Check.faster("sum", slow, fast).byAtLeast(5).because("y"))
        .doesNotThrowAnyException();
    var failure =
        catchThrowableOfType(
            CheckFailure.class,
            () -> Check.faster("sum", fast, slow).than("the short one").byAtLeast(5).because("y"));
    assertThat(failure.expected()).isEqualTo("at least 5.0 times as fast as the short one");
    assertThat(failure.undecided()).isFalse();
  }

  private static long sum(int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Long.hashCode(sum ^ i);
    }
    return sum;
  }

  private static void holds(
      @Nullable Object expected, Callable<? extends @Nullable Object> actual) {
    Check.that("the call").gives(expected, actual).because("it matters");
  }

  private static CheckFailure breaks(
      @Nullable Object expected, Callable<? extends @Nullable Object> actual) {
    return catchThrowableOfType(
        CheckFailure.class,
        () -> Check.that("the call").gives(expected, actual).because("it matters"));
  }
}
