package org.jvmbootcamp.instruments.benchmark;

import java.util.Locale;
import org.jvmbootcamp.instruments.show.Units;

/** Writes a result for a terminal. */
final class BenchmarkText {
  private BenchmarkText() {}

  static String write(BenchmarkResult result) {
    var out = new StringBuilder();
    var width =
        Math.max(9, result.scores().stream().mapToInt(one -> one.label().length()).max().orElse(0));
    out.append(
        String.format(
            Locale.ROOT,
            "%-" + width + "s %12s %12s  %-8s %14s%n",
            "benchmark",
            "score",
            "± error",
            "unit",
            "allocated/op"));
    for (var score : result.scores()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-" + width + "s %12s %12s  %-8s %14s%n",
              score.label(),
              Units.significant(score.value()),
              score.hasInterval() ? Units.significant(score.error()) : "none",
              score.unit(),
              allocated(score)));
    }
    result.verdict().forEach(words -> out.append(words).append('\n'));
    return out.append(result.machine().line()).toString();
  }

  /** Bytes an operation; what is below a byte is the harness's own. */
  static String allocated(Score score) {
    if (score.allocated().isEmpty()) {
      return "";
    }
    var bytes = score.allocated().getAsDouble();
    return bytes < 0.5 ? "0 bytes" : Units.bytes((double) Math.round(bytes));
  }
}
