package org.jvmbootcamp.instruments.benchmark;

import static org.jvmbootcamp.instruments.show.Html.cell;
import static org.jvmbootcamp.instruments.show.Html.head;
import static org.jvmbootcamp.instruments.show.Html.row;

import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/**
 * Two runs of the same benchmarks.
 *
 * @param before the earlier run
 * @param now the later run
 */
public record BenchmarkHistory(BenchmarkStore.Run before, BenchmarkStore.Run now) implements View {
  private record Line(Score before, Score now) {
    String verdict() {
      if (!before.hasInterval() || !now.hasInterval()) {
        return "no interval, no verdict";
      }
      var overlap = before.low() <= now.high() && now.low() <= before.high();
      if (overlap) {
        return "no change shown, the intervals overlap";
      }
      var ratio = now.value() / before.value();
      var faster = now.throughput() ? ratio > 1 : ratio < 1;
      return faster
          ? Units.significant(Math.max(ratio, 1 / ratio)) + " times as fast as before"
          : Units.significant(Math.max(ratio, 1 / ratio)) + " times as slow as before";
    }
  }

  /** What changed beside the code: machine, JDK or flags; empty if nothing did. */
  public String conditions() {
    if (!before.result().machine().equals(now.result().machine())) {
      return "Not the same machine: before it was " + before.result().machine().line();
    }
    if (!before.flags().equals(now.flags())) {
      return "Not the same flags: before they were " + String.join(" ", before.flags());
    }
    return "";
  }

  @Override
  public String text() {
    var out = new StringBuilder("%s and %s\n".formatted(before.when(), now.when()));
    for (var line : lines()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-24s %12s -> %12s %s: %s%n",
              line.now().label(),
              Units.significant(line.before().value()),
              Units.significant(line.now().value()),
              line.now().unit(),
              line.verdict()));
    }
    return out.append(conditions()).toString().stripTrailing();
  }

  @Override
  public String html() {
    var rows = new StringBuilder();
    rows.append(
        row(
            head("benchmark", false)
                + head(before.when(), true)
                + head(now.when(), true)
                + head("unit", false)
                + head("", false)));
    for (var line : lines()) {
      rows.append(
          row(
              cell("<code>" + Html.escape(line.now().label()) + "</code>", false)
                  + cell(figure(line.before()), true)
                  + cell(figure(line.now()), true)
                  + cell(Html.escape(line.now().unit()), false)
                  + cell("<b>" + Html.escape(line.verdict()) + "</b>", false)));
    }
    return Html.box(Html.table(rows.toString()) + Html.escape(conditions()));
  }

  private List<Line> lines() {
    return now.result().scores().stream()
        .flatMap(
            score ->
                before.result().scores().stream()
                    .filter(old -> old.label().equals(score.label()))
                    .map(old -> new Line(old, score)))
        .toList();
  }

  private static String figure(Score score) {
    return score.hasInterval()
        ? Units.significant(score.value()) + " ± " + Units.significant(score.error())
        : Units.significant(score.value());
  }
}
