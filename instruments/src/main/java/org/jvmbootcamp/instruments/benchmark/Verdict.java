package org.jvmbootcamp.instruments.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.instruments.show.Units;

/** Says in words what the intervals show, and no more. */
final class Verdict {
  private Verdict() {}

  static List<String> of(BenchmarkResult result) {
    var words = new ArrayList<String>();
    result
        .bySettings()
        .forEach(
            (settings, scores) -> {
              if (scores.size() > 1) {
                words.addAll(compare(settings, scores));
              }
            });
    for (var name : result.names()) {
      Growth.of(result.scores(), name)
          .ifPresent(
              growth ->
                  words.add(
                      String.format(
                          Locale.ROOT,
                          "%s %s with %s: slope %.2f",
                          name,
                          growth.words(),
                          growth.parameter(),
                          growth.slope())));
    }
    return words;
  }

  private static List<String> compare(String settings, List<Score> scores) {
    if (scores.stream().map(Score::unit).distinct().count() > 1) {
      return List.of();
    }
    var order = Comparator.comparingDouble(Score::value);
    var sorted =
        scores.stream().sorted(scores.getFirst().throughput() ? order.reversed() : order).toList();
    var best = sorted.getFirst();
    var where = settings.isEmpty() ? "" : settings + ": ";
    return sorted.stream().skip(1).map(other -> where + pair(best, other)).toList();
  }

  /** Compares the one that scored best with another. */
  private static String pair(Score best, Score other) {
    if (!best.hasInterval() || !other.hasInterval()) {
      return "%s and %s: too few iterations for an interval, so no verdict"
          .formatted(best.name(), other.name());
    }
    var ratio = best.throughput() ? best.value() / other.value() : other.value() / best.value();
    var least = best.throughput() ? best.low() / other.high() : other.low() / best.high();
    var most = best.throughput() ? best.high() / other.low() : other.high() / best.low();
    if (least > 1) {
      var range =
          most > 0 && Double.isFinite(most)
              ? "between %s and %s times".formatted(times(least), times(most))
              : "at least %s times".formatted(times(least));
      return "%s is %s times as fast as %s (%s; the intervals do not overlap)"
          .formatted(best.name(), times(ratio), other.name(), range);
    }
    return "%s and %s: no difference shown, the intervals overlap"
        .formatted(best.name(), other.name());
  }

  private static String times(double ratio) {
    return ratio < 1.1 ? String.format(Locale.ROOT, "%.3f", ratio) : Units.significant(ratio);
  }
}
