package org.jvmbootcamp.instruments.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jvmbootcamp.instruments.Instruments.plot;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlotTest {
  private static final Map<Integer, Double> SQUARES =
      new TreeMap<>(Map.of(10, 1.0, 100, 100.0, 1_000, 10_000.0));

  @Test
  void findsTheExponentOfAPower() {
    var plot =
        plot("how long it takes", "elements", "ms")
            .logLog()
            .line("square", SQUARES)
            .line("line", Map.of(10, 5, 20, 10, 40, 20));

    assertThat(plot.slope("square")).isCloseTo(2, within(1e-9));
    assertThat(plot.slope("line")).isCloseTo(1, within(1e-9));
  }

  @Test
  void namesTheLinesWhenAskedForAnother() {
    var plot = plot("q", "x", "y").line("append", SQUARES);

    assertThatThrownBy(() -> plot.slope("insert"))
        .hasMessage("no line \"insert\" in this plot; it has [append]");
  }

  @Test
  void refusesLinesWithoutValues() {
    var plot = plot("q", "x", "y");

    assertThatThrownBy(() -> plot.line("nothing", Map.of())).hasMessageContaining("no values");
    assertThatThrownBy(() -> plot.line("odd", Map.of(1, Double.NaN)))
        .hasMessageContaining("cannot be drawn");
  }

  @Test
  void ordersPointsByTheirPlace() {
    var plot = plot("q", "x", "y").line("a", Map.of(30, 1, 10, 3, 20, 2));

    assertThat(plot.lines().getFirst().points())
        .containsExactly(new Plot.Point(10, 3), new Plot.Point(20, 2), new Plot.Point(30, 1));
  }

  @Test
  void saysInTextAndInWordsWhatItShows() {
    var plot = plot("how <long>", "elements", "ms").logLog().line("a & b", SQUARES);

    assertThat(plot.text())
        .isEqualTo(
            "how <long> (ms by elements)\na & b: 10 → 1, 100 → 100, 1,000 → 10,000; slope 2.00");
    assertThat(plot.html())
        .contains("aria-label=\"how &lt;long&gt;. ms by elements. a &amp; b goes from 1 at 10 to")
        .contains("currentColor")
        .doesNotContain("how <long>");
  }

  @Test
  void drawsEveryPointInsideTheAxes() {
    for (var logarithmic : new boolean[] {true, false}) {
      var axis = Axis.of(logarithmic, 0.024, 577.6);

      assertThat(axis.place(0.024)).isBetween(0.0, 1.0);
      assertThat(axis.place(577.6)).isBetween(0.0, 1.0);
      assertThat(axis.ticks()).hasSizeBetween(2, 10);
      assertThat(axis.place(axis.ticks().getLast())).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void drawsStairsAndSingleAndEqualAndNegativeValues() {
    assertThat(plot("q", "x", "y").steps("s", SQUARES).html()).contains("H");
    assertThat(plot("q", "x", "y").line("one", Map.of(5, 5)).html()).doesNotContain("NaN");
    assertThat(plot("q", "x", "y").line("zero", Map.of(0, 0)).html()).doesNotContain("NaN");
    assertThat(plot("q", "x", "y").line("down", Map.of(-1, -3, 1, 0)).html()).doesNotContain("NaN");
    assertThat(plot("q", "x", "y").logLog().line("zero", Map.of(0, 0, 1, 1)).html())
        .doesNotContain("NaN")
        .doesNotContain("Infinity");
    assertThat(plot("q", "x", "y").logLog().line("one", Map.of(5, 5)).html()).doesNotContain("NaN");
    assertThat(plot("q", "x", "y").html()).contains("no line");
  }
}
