package org.jvmbootcamp.instruments.benchmark;

import static org.jvmbootcamp.instruments.show.Html.cell;
import static org.jvmbootcamp.instruments.show.Html.escape;
import static org.jvmbootcamp.instruments.show.Html.head;
import static org.jvmbootcamp.instruments.show.Html.row;

import java.util.List;
import org.jvmbootcamp.instruments.show.Axis;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Svg;
import org.jvmbootcamp.instruments.show.Units;

/** Shows a result in a page: verdict, chart, table. */
final class BenchmarkDrawing {
  private static final int WIDTH = 640;
  private static final int LINE = 26;
  private static final int LETTER = 7;

  /** From this ratio on a linear axis would hide the small bars. */
  private static final double LOGARITHMIC_FROM = 30;

  private static final List<String> COLORS =
      List.of(Html.BLUE, Html.ORANGE, Html.GREEN, Html.PURPLE, Html.RED, Html.GREY);

  private BenchmarkDrawing() {}

  static String draw(BenchmarkResult result) {
    var out = new StringBuilder();
    for (var words : result.verdict()) {
      out.append("<div><b>").append(escape(words)).append("</b></div>");
    }
    var growths =
        result.names().stream()
            .flatMap(name -> Growth.of(result.scores(), name).stream())
            .filter(growth -> growth.points().size() > 1)
            .toList();
    if (growths.size() == result.names().size()) {
      out.append(growth(growths));
    } else if (result.scores().stream().map(Score::unit).distinct().count() == 1) {
      out.append(bars(result.scores()));
    }
    out.append(table(result.scores()));
    out.append("<div style=\"opacity:.75;font-size:11px\">")
        .append(escape("± and bars: 99.9 % confidence interval. " + result.machine().line()))
        .append("</div>");
    return Html.box(out.toString());
  }

  private static String bars(List<Score> scores) {
    var left =
        16
            + LETTER
                * Math.min(36, scores.stream().mapToInt(s -> s.label().length()).max().orElse(0));
    var right = WIDTH - 90;
    var bottom = 8 + LINE * scores.size();
    var highest = scores.stream().mapToDouble(BenchmarkDrawing::top).max().orElse(1);
    var lowest = scores.stream().mapToDouble(Score::value).min().orElse(1);
    var logarithmic = lowest > 0 && highest / lowest > LOGARITHMIC_FROM;
    var axis =
        logarithmic
            ? Axis.logarithmic(lowest, highest, left, right)
            : Axis.linear(highest, left, right);
    var svg = new Svg(WIDTH, bottom + 38);
    for (var tick : axis.ticks()) {
      svg.line(axis.at(tick), 4, axis.at(tick), bottom, "currentColor", "stroke-opacity=\".18\"");
      svg.text(axis.at(tick), bottom + 14, "middle", 11, Units.number(tick));
    }
    var y = 8;
    for (var score : scores) {
      var middle = y + LINE / 2.0 - 2;
      svg.text(left - 8, middle + 4, "end", 12, Html.cut(score.label(), 36));
      if (logarithmic) {
        svg.dot(axis.at(score.value()), middle, 5, Html.BLUE, tooltip(score));
      } else {
        svg.bar(left, y + 2, axis.at(score.value()) - left, LINE - 8, Html.BLUE, tooltip(score));
      }
      whiskers(svg, axis.at(score.low()), axis.at(score.high()), middle, score);
      svg.text(axis.at(top(score)) + 8, middle + 4, "start", 11, Units.significant(score.value()));
      y += LINE;
    }
    var unit = scores.getFirst().unit() + (logarithmic ? ", logarithmic" : "");
    svg.text((left + right) / 2.0, bottom + 32, "middle", 11, unit);
    return svg.html(alternative(scores));
  }

  private static void whiskers(Svg svg, double from, double to, double y, Score score) {
    if (score.hasInterval()) {
      var style = "stroke-width=\"1.6\"";
      svg.line(from, y, to, y, "currentColor", style);
      svg.line(from, y - 5, from, y + 5, "currentColor", style);
      svg.line(to, y - 5, to, y + 5, "currentColor", style);
    }
  }

  private static String growth(List<Growth> growths) {
    var left = 70;
    var bottom = 250;
    var right = WIDTH - 170;
    var points = growths.stream().flatMap(growth -> growth.points().stream()).toList();
    var x =
        Axis.logarithmic(
            points.stream().mapToDouble(Growth.Point::x).min().orElse(1),
            points.stream().mapToDouble(Growth.Point::x).max().orElse(1),
            left,
            right);
    var y =
        Axis.logarithmic(
            points.stream().mapToDouble(point -> point.score().value()).min().orElse(1),
            points.stream().mapToDouble(point -> point.score().value()).max().orElse(1),
            bottom,
            14);
    var svg = new Svg(WIDTH, bottom + 44);
    for (var tick : x.ticks()) {
      svg.line(x.at(tick), 14, x.at(tick), bottom, "currentColor", "stroke-opacity=\".18\"");
      svg.text(x.at(tick), bottom + 16, "middle", 11, Units.number(tick));
    }
    for (var tick : y.ticks()) {
      svg.line(left, y.at(tick), right, y.at(tick), "currentColor", "stroke-opacity=\".18\"");
      svg.text(left - 8, y.at(tick) + 4, "end", 11, Units.number(tick));
    }
    var lastLabel = Double.NEGATIVE_INFINITY;
    for (var i = 0; i < growths.size(); i++) {
      var growth = growths.get(i);
      var color = COLORS.get(i % COLORS.size());
      var path = new StringBuilder();
      for (var point : growth.points()) {
        var px = x.at(point.x());
        var score = point.score();
        path.append(path.isEmpty() ? 'M' : 'L').append(px).append(' ').append(y.at(score.value()));
        svg.dot(px, y.at(score.value()), 4, color, tooltip(score));
        if (score.hasInterval() && score.low() > 0) {
          svg.line(px, y.at(score.low()), px, y.at(score.high()), color, "stroke-width=\"2\"");
        }
      }
      svg.path(path.toString(), color, "stroke-width=\"1.8\"");
      var end = growth.points().getLast();
      var wanted = y.at(end.score().value()) + 4;
      var at = Math.abs(wanted - lastLabel) < 15 ? lastLabel + 15 : wanted;
      lastLabel = at;
      svg.dot(right + 12, at - 4, 4, color, growth.name());
      var slope =
          String.format(java.util.Locale.ROOT, "%s, slope %.2f", growth.name(), growth.slope());
      svg.text(right + 22, at, "start", 11.5, slope);
    }
    svg.text((left + right) / 2.0, bottom + 36, "middle", 11, growths.getFirst().parameter());
    svg.text(left + 6, 11, "start", 11, points.getFirst().score().unit());
    return svg.html(alternative(points.stream().map(Growth.Point::score).toList()));
  }

  private static String table(List<Score> scores) {
    var rows = new StringBuilder();
    rows.append(
        row(
            head("benchmark", false)
                + head("score", true)
                + head("± error", true)
                + head("unit", false)
                + head("allocated/op", true)));
    for (var score : scores) {
      rows.append(
          row(
              cell("<code>" + escape(score.label()) + "</code>", false)
                  + cell(Units.significant(score.value()), true)
                  + cell(score.hasInterval() ? Units.significant(score.error()) : "none", true)
                  + cell(escape(score.unit()), false)
                  + cell(escape(BenchmarkText.allocated(score)), true)));
    }
    return Html.table(rows.toString());
  }

  private static double top(Score score) {
    return score.hasInterval() ? score.high() : score.value();
  }

  private static String tooltip(Score score) {
    return score.hasInterval()
        ? "%s: %s %s, between %s and %s"
            .formatted(
                score.label(),
                Units.significant(score.value()),
                score.unit(),
                Units.significant(score.low()),
                Units.significant(score.high()))
        : "%s: %s %s".formatted(score.label(), Units.significant(score.value()), score.unit());
  }

  private static String alternative(List<Score> scores) {
    return "Chart of the scores. "
        + String.join("; ", scores.stream().map(BenchmarkDrawing::tooltip).toList());
  }
}
