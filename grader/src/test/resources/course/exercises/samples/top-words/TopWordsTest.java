import java.util.*;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvmbootcamp.grader.api.Check;

class TopWordsTest {
  @Test
  @Tag("task:1")
  @DisplayName("finds the most frequent word")
  void findsMostFrequent() {
    Check.that("TopWords.of([a, b, b], 1)")
        .gives(List.of("b"), () -> TopWords.of(List.of("a", "b", "b"), 1))
        .because("b comes twice");
  }

  @ParameterizedTest
  @Tag("task:1")
  @DisplayName("takes as many as there are")
  @ValueSource(ints = {2, 5})
  void takesAll(int n) {
    Check.that("TopWords.of([a, b, b], " + n + ")")
        .gives(List.of("b", "a"), () -> TopWords.of(List.of("a", "b", "b"), n))
        .because("there are two different words");
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps the order of equals")
  void keepsOrder() {
    Check.that("TopWords.of([z, y, x], 3)")
        .gives(List.of("z", "y", "x"), () -> TopWords.of(List.of("z", "y", "x"), 3))
        .because("each comes once, so the first seen stays first");
  }

  @Test
  @Tag("task:3")
  @DisplayName("refuses a negative n")
  void refusesNegative() {
    Check.that("TopWords.of([], -1)")
        .throwsException(IllegalArgumentException.class, "-1", () -> TopWords.of(List.of(), -1))
        .because("a negative number of words is a mistake of the caller's");
  }
}
