package org.jvmbootcamp.instruments.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.instruments.Machine;

class VerdictTest {
  private static final Machine MACHINE = new Machine("test", 2, "Linux", "25");

  private static Score score(String name, double low, double value, double high) {
    return new Score(name, Map.of(), "avgt", value, low, high, "ns/op", OptionalDouble.of(16.0));
  }

  private static BenchmarkResult result(Score... scores) {
    return new BenchmarkResult(List.of(scores), MACHINE, "[]");
  }

  @Test
  void claimsADifferenceThatTheIntervalsShow() {
    var result = result(score("list", 290, 300, 310), score("set", 9, 10, 11));
    assertThat(result.verdict())
        .containsExactly(
            "set is 30.0 times as fast as list (between 26.4 and 34.4 times; the intervals do not"
                + " overlap)");
    assertThat(result.ratio("list", "set")).isEqualTo(30);
  }

  @Test
  void claimsNothingWhereIntervalsOverlapOrTouch() {
    assertThat(result(score("a", 5, 10, 15), score("b", 14, 20, 26)).verdict())
        .containsExactly("a and b: no difference shown, the intervals overlap");
    assertThat(result(score("a", 5, 10, 15), score("b", 15, 20, 25)).verdict().getFirst())
        .contains("no difference shown");
  }

  @Test
  void claimsNothingWithoutIntervals() {
    var verdict = result(score("a", Double.NaN, 10, Double.NaN), score("b", 14, 20, 26)).verdict();
    assertThat(verdict.getFirst()).contains("no verdict");
  }

  @Test
  void turnsThroughputRound() {
    var fast =
        new Score("fast", Map.of(), "thrpt", 200, 190, 210, "ops/ms", OptionalDouble.empty());
    var slow = new Score("slow", Map.of(), "thrpt", 100, 95, 105, "ops/ms", OptionalDouble.empty());
    assertThat(result(slow, fast).verdict().getFirst())
        .startsWith("fast is 2.00 times as fast as slow");
    assertThat(result(slow, fast).ratio("slow", "fast")).isEqualTo(2);
  }

  @Test
  void namesWhatThereIsWhenAskedForWhatThereIsNot() {
    var result = result(score("list", 1, 2, 3));
    assertThatThrownBy(() -> result.score("lst")).hasMessageContaining("there are list");
    assertThatThrownBy(() -> result.at("n", 5)).hasMessageContaining("no score has n = 5");
    assertThatThrownBy(() -> result.slope("list")).hasMessageContaining("needs two values");
  }

  @Test
  void drawsOnALogarithmicAxisWhereSizesVary() {
    assertThat(result(score("a", 1, 2, 3), score("b", 900, 1000, 1100)).html())
        .contains("logarithmic");
    assertThat(result(score("a", 1, 2, 3), score("b", 3, 4, 5)).html())
        .doesNotContain("logarithmic");
  }
}
