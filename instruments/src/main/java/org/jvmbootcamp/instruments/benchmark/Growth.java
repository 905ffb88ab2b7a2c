package org.jvmbootcamp.instruments.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A benchmark's time over one numeric parameter.
 *
 * @param name the benchmark
 * @param parameter the parameter
 * @param points size and time, by size
 */
record Growth(String name, String parameter, List<Point> points) {
  /** One measurement: {@code x} is the parameter's value. */
  record Point(double x, Score score) {
    double time() {
      return score.throughput() ? 1 / score.value() : score.value();
    }
  }

  Growth {
    points = List.copyOf(points);
  }

  /** Empty unless all scores of the name differ in one numeric, positive parameter alone. */
  static Optional<Growth> of(List<Score> scores, String name) {
    var own = scores.stream().filter(score -> score.name().equals(name)).toList();
    if (own.size() < 2 || own.stream().anyMatch(score -> score.parameters().size() != 1)) {
      return Optional.empty();
    }
    var parameter = own.getFirst().parameters().keySet().iterator().next();
    try {
      var points =
          own.stream()
              .map(score -> new Point(Double.parseDouble(score.parameters().get(parameter)), score))
              .sorted(Comparator.comparingDouble(Point::x))
              .toList();
      var usable = points.stream().allMatch(point -> point.x() > 0 && point.time() > 0);
      return usable ? Optional.of(new Growth(name, parameter, points)) : Optional.empty();
    } catch (NumberFormatException words) {
      return Optional.empty();
    }
  }

  /** The slope of a line through the logarithms, by least squares. */
  double slope() {
    var n = points.size();
    var meanX = points.stream().mapToDouble(point -> Math.log(point.x())).sum() / n;
    var meanY = points.stream().mapToDouble(point -> Math.log(point.time())).sum() / n;
    var above = 0.0;
    var below = 0.0;
    for (var point : points) {
      var dx = Math.log(point.x()) - meanX;
      above += dx * (Math.log(point.time()) - meanY);
      below += dx * dx;
    }
    return above / below;
  }

  /** The slope in words, only as far as it is near a shape that has a name. */
  String words() {
    var slope = slope();
    if (Math.abs(slope) < 0.15) {
      return "stays about the same";
    }
    if (Math.abs(slope - 1) < 0.15) {
      return "grows in proportion";
    }
    if (Math.abs(slope - 2) < 0.2) {
      return "grows with the square";
    }
    return slope < 0
        ? "falls"
        : slope < 1 ? "grows slower than in proportion" : "grows faster than in proportion";
  }
}
