package org.jvmbootcamp.instruments.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.Machine;
import org.jvmbootcamp.instruments.View;

/**
 * What a benchmark run found.
 *
 * @param scores in the order of the cell
 * @param machine where it ran
 * @param json JMH's own report
 */
public record BenchmarkResult(List<Score> scores, Machine machine, String json) implements View {
  public BenchmarkResult {
    scores = List.copyOf(scores);
  }

  /**
   * How many times as long the first takes as the second: above 1 if the first is slower.
   *
   * @throws IllegalArgumentException if there is no such benchmark, or several parameter values
   */
  public double ratio(String first, String second) {
    var a = only(first);
    var b = only(second);
    if (!a.unit().equals(b.unit())) {
      throw new IllegalArgumentException(
          "%s is in %s, %s in %s: they cannot be compared"
              .formatted(first, a.unit(), second, b.unit()));
    }
    return a.throughput() ? b.value() / a.value() : a.value() / b.value();
  }

  /**
   * The score of a benchmark, in its unit (nanoseconds an operation in the short form).
   *
   * @throws IllegalArgumentException if there is no such benchmark, or several parameter values
   */
  public double score(String name) {
    return only(name).value();
  }

  /**
   * Bytes that a benchmark allocates an operation.
   *
   * @throws IllegalArgumentException if there is no such benchmark, or several parameter values
   */
  public double allocated(String name) {
    return only(name).allocated().orElse(Double.NaN);
  }

  /**
   * The scores with one value of a parameter.
   *
   * @throws IllegalArgumentException if no score has it
   */
  public BenchmarkResult at(String parameter, Object value) {
    var some =
        scores.stream()
            .filter(score -> String.valueOf(value).equals(score.parameters().get(parameter)))
            .map(score -> without(score, parameter))
            .toList();
    if (some.isEmpty()) {
      throw new IllegalArgumentException(
          "no score has %s = %s; there are %s"
              .formatted(
                  parameter,
                  value,
                  scores.stream().map(Score::label).collect(Collectors.joining(", "))));
    }
    return new BenchmarkResult(some, machine, json);
  }

  /**
   * How a benchmark's time grows with the only numeric parameter: the slope in a log-log plot. 0 is
   * constant, 1 linear, 2 quadratic.
   *
   * @throws IllegalArgumentException if there is no such benchmark or parameter
   */
  public double slope(String name) {
    return Growth.of(scores, name)
        .map(Growth::slope)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "slope(\"%s\"): a slope needs two values of one numeric parameter; there are %s"
                        .formatted(
                            name,
                            scores.stream().map(Score::label).collect(Collectors.joining(", ")))));
  }

  /** The names, in the order of the cell. */
  public List<String> names() {
    return List.copyOf(
        scores.stream().map(Score::name).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** What the figures allow to be said. */
  public List<String> verdict() {
    return Verdict.of(this);
  }

  @Override
  public String text() {
    return BenchmarkText.write(this);
  }

  @Override
  public String html() {
    return BenchmarkDrawing.draw(this);
  }

  /** The scores by their parameters; one group without parameters if there are none. */
  Map<String, List<Score>> bySettings() {
    var groups = new LinkedHashMap<String, List<Score>>();
    for (var score : scores) {
      groups.computeIfAbsent(score.settings(), _ -> new ArrayList<>()).add(score);
    }
    return groups;
  }

  private Score only(String name) {
    var found = scores.stream().filter(score -> score.name().equals(name)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no benchmark is named \"%s\"; there are %s".formatted(name, String.join(", ", names())));
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "%s ran with several parameters (%s): choose with at(\"name\", value)"
              .formatted(
                  name, found.stream().map(Score::settings).collect(Collectors.joining("; "))));
    }
    return found.getFirst();
  }

  private static Score without(Score score, String parameter) {
    var rest = new LinkedHashMap<>(score.parameters());
    rest.remove(parameter);
    return new Score(
        score.name(),
        rest,
        score.mode(),
        score.value(),
        score.low(),
        score.high(),
        score.unit(),
        score.allocated());
  }
}
