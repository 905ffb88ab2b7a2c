package org.jvmbootcamp.instruments.chart;

import static org.jvmbootcamp.instruments.show.Html.escape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jvmbootcamp.instruments.chart.Plot.Line;
import org.jvmbootcamp.instruments.chart.Plot.Point;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/** Draws a plot: each line has its colour, its dashes and its marks. */
final class PlotDrawing {
  private static final int LEFT = 76;
  private static final int TOP = 10;
  private static final int WIDTH = 440;
  private static final int HEIGHT = 250;
  private static final int NAMES = 200;
  private static final int MOST_MARKS = 24;
  private static final List<String> COLORS =
      List.of(Html.BLUE, Html.RED, Html.GREEN, Html.PURPLE, Html.ORANGE, Html.GREY);
  private static final List<String> DASHES = List.of("", "7 4", "2 3", "9 3 2 3", "12 4", "4 2");

  private final Plot plot;
  private final Axis x;
  private final Axis y;
  private final StringBuilder svg = new StringBuilder();

  private PlotDrawing(Plot plot) {
    this.plot = plot;
    this.x = axis(plot.lines().stream().flatMap(l -> l.points().stream()).mapToDouble(Point::x));
    this.y = axis(plot.lines().stream().flatMap(l -> l.points().stream()).mapToDouble(Point::y));
  }

  static String draw(Plot plot) {
    if (plot.lines().isEmpty()) {
      return Html.box(escape(plot.title()) + ": no line was added yet");
    }
    return new PlotDrawing(plot).draw();
  }

  private Axis axis(DoubleStream values) {
    var all = values.summaryStatistics();
    return Axis.of(plot.logarithmic() && all.getMin() > 0, all.getMin(), all.getMax());
  }

  private String draw() {
    grid();
    for (var i = 0; i < plot.lines().size(); i++) {
      line(plot.lines().get(i), i);
    }
    var height = TOP + HEIGHT + 46;
    return Html.box(
        """
        <div><b>%s</b></div><svg role="img" aria-label="%s" width="%d" height="%d" \
        viewBox="0 0 %d %d" style="max-width:100%%;height:auto;color:inherit" font-size="11.5" \
        fill="currentColor">%s</svg>"""
            .formatted(
                escape(plot.title()),
                escape(alternative()),
                LEFT + WIDTH + NAMES,
                height,
                LEFT + WIDTH + NAMES,
                height,
                svg));
  }

  private void grid() {
    for (var tick : x.ticks()) {
      var at = px(tick);
      rule(at, TOP, at, TOP + HEIGHT);
      label(at, TOP + HEIGHT + 16, "middle", number(tick));
    }
    for (var tick : y.ticks()) {
      var at = py(tick);
      rule(LEFT, at, LEFT + WIDTH, at);
      label(LEFT - 6, at + 4, "end", number(tick));
    }
    var scale = x.log() && y.log() ? " (both axes logarithmic)" : "";
    label(LEFT + WIDTH / 2.0, TOP + HEIGHT + 36, "middle", plot.x() + scale);
    svg.append(
        String.format(
            Locale.ROOT,
            "<text text-anchor=\"middle\" transform=\"translate(14 %.1f) rotate(-90)\">%s</text>",
            TOP + HEIGHT / 2.0,
            escape(plot.y())));
  }

  private void line(Line line, int number) {
    var color = COLORS.get(number % COLORS.size());
    var dash = DASHES.get(number % DASHES.size());
    var path = new StringBuilder();
    var points = line.points();
    for (var i = 0; i < points.size(); i++) {
      var point = points.get(i);
      if (line.steps() && i > 0) {
        path.append(String.format(Locale.ROOT, "H%.1f", px(point.x())));
      }
      path.append(
          String.format(
              Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", px(point.x()), py(point.y())));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\""
                + " stroke-dasharray=\"%s\"/>",
            path,
            color,
            dash));
    if (points.size() <= MOST_MARKS) {
      points.forEach(point -> mark(line, point, color, number));
    }
    var last = points.getLast();
    name(line, number, color, py(last.y()));
  }

  private void mark(Line line, Point point, String color, int number) {
    var shape =
        number % 2 == 0
            ? String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"",
                px(point.x()),
                py(point.y()))
            : String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"7\" height=\"7\"",
                px(point.x()) - 3.5,
                py(point.y()) - 3.5);
    svg.append(
        String.format(
            Locale.ROOT,
            "%s fill=\"%s\"><title>%s: %s at %s</title>%s",
            shape,
            color,
            escape(line.name()),
            Units.number(point.y()),
            Units.number(point.x()),
            number % 2 == 0 ? "</circle>" : "</rect>"));
  }

  /**
   * The name stands at the line's end; where two lines end close together, the later one gives way.
   */
  private void name(Line line, int number, String color, double at) {
    var place = at;
    for (var i = 0; i < number; i++) {
      var other = py(plot.lines().get(i).points().getLast().y());
      if (Math.abs(other - place) < 30) {
        place = other < TOP + HEIGHT / 2.0 ? other + 32 : other - 32;
      }
    }
    var slope = plot.logarithmic() ? line.slopeWords() : "";
    svg.append(
        String.format(
            Locale.ROOT,
            "<g fill=\"%s\" font-weight=\"600\"><text x=\"%d\" y=\"%.1f\">%s</text>"
                + "<text x=\"%d\" y=\"%.1f\" font-weight=\"400\">%s</text></g>",
            color,
            LEFT + WIDTH + 10,
            place + 4,
            escape(line.name()),
            LEFT + WIDTH + 10,
            place + 18,
            slope));
  }

  private void rule(double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\""
                + " stroke-opacity=\".18\"/>",
            x1,
            y1,
            x2,
            y2));
  }

  private void label(double at, double height, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            at,
            height,
            anchor,
            escape(words)));
  }

  private double px(double value) {
    return LEFT + WIDTH * x.place(value);
  }

  private double py(double value) {
    return TOP + HEIGHT * (1 - y.place(value));
  }

  private String alternative() {
    return plot.title()
        + ". "
        + plot.y()
        + " by "
        + plot.x()
        + ". "
        + plot.lines().stream()
            .map(
                line ->
                    "%s goes from %s at %s to %s at %s"
                        .formatted(
                            line.name(),
                            Units.number(line.points().getFirst().y()),
                            Units.number(line.points().getFirst().x()),
                            Units.number(line.points().getLast().y()),
                            Units.number(line.points().getLast().x())))
            .collect(Collectors.joining("; "));
  }

  /** Without zeros behind the point: 0.1, not 0.100. */
  private static String number(double tick) {
    var words = Units.number(Math.abs(tick) < 1e-12 ? 0 : tick);
    return words.contains(".") ? words.replaceFirst("\\.?0+$", "") : words;
  }
}
