package org.jvmbootcamp.instruments.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Units;

/**
 * Lines of measured values over one axis.
 *
 * @param title the question that the chart answers
 * @param x what the horizontal axis shows, with its unit
 * @param y what the vertical axis shows, with its unit
 * @param logarithmic whether both axes are
 * @param lines in the order they were added
 */
public record Plot(String title, String x, String y, boolean logarithmic, List<Line> lines)
    implements View {
  public Plot {
    lines = List.copyOf(lines);
  }

  /**
   * A value at a place.
   *
   * @param x where it stands
   * @param y the value
   */
  public record Point(double x, double y) {}

  /**
   * Values that belong together.
   *
   * @param name what they are
   * @param steps whether a value holds until the next one, drawn as stairs
   * @param points by ascending x
   */
  public record Line(String name, boolean steps, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }

    /**
     * How steep the line is on logarithmic axes, fitted by least squares: 1 if twice x gives twice
     * y, 2 if it gives four times y. NaN where that makes no sense: for a single point, for zeros.
     */
    public double slope() {
      var n = points.size();
      var meanX = points.stream().mapToDouble(p -> Math.log(p.x())).sum() / n;
      var meanY = points.stream().mapToDouble(p -> Math.log(p.y())).sum() / n;
      var top = 0.0;
      var bottom = 0.0;
      for (var point : points) {
        var dx = Math.log(point.x()) - meanX;
        top += dx * (Math.log(point.y()) - meanY);
        bottom += dx * dx;
      }
      return top / bottom;
    }

    /** The slope in words; empty where there is none. */
    String slopeWords() {
      var slope = slope();
      return Double.isFinite(slope) ? String.format(Locale.ROOT, "slope %.2f", slope) : "";
    }
  }

  /** This chart with both axes logarithmic: a straight line is a power, its slope the exponent. */
  public Plot logLog() {
    return new Plot(title, x, y, true, lines);
  }

  /**
   * This chart with one line more.
   *
   * @param values from x to y, in any order
   * @throws IllegalArgumentException if there are none, or one is not finite
   */
  public Plot line(String name, Map<? extends Number, ? extends Number> values) {
    return with(name, false, values);
  }

  /**
   * This chart with one line more, drawn as stairs: a value holds until the next one.
   *
   * @param values from x to y, in any order
   * @throws IllegalArgumentException if there are none, or one is not finite
   */
  public Plot steps(String name, Map<? extends Number, ? extends Number> values) {
    return with(name, true, values);
  }

  /**
   * How steep a line is on logarithmic axes: the exponent of the power that fits best.
   *
   * @throws IllegalArgumentException if there is no line of this name
   */
  public double slope(String name) {
    return lines.stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no line \"%s\" in this plot; it has %s"
                        .formatted(name, lines.stream().map(Line::name).toList())))
        .slope();
  }

  private Plot with(String name, boolean steps, Map<? extends Number, ? extends Number> values) {
    var points =
        values.entrySet().stream()
            .map(entry -> new Point(entry.getKey().doubleValue(), entry.getValue().doubleValue()))
            .sorted((a, b) -> Double.compare(a.x(), b.x()))
            .toList();
    if (points.isEmpty()) {
      throw new IllegalArgumentException("the line \"" + name + "\" has no values");
    }
    for (var point : points) {
      if (!Double.isFinite(point.x()) || !Double.isFinite(point.y())) {
        throw new IllegalArgumentException(
            "the line \"%s\" has a value that cannot be drawn: %s".formatted(name, point));
      }
    }
    var more = new ArrayList<>(lines);
    more.add(new Line(name, steps, points));
    return new Plot(title, x, y, logarithmic, more);
  }

  @Override
  public String text() {
    var out = new StringBuilder(title).append(" (").append(y).append(" by ").append(x).append(")");
    for (var line : lines) {
      out.append('\n').append(line.name()).append(": ");
      out.append(
          line.points().stream()
              .map(p -> Units.number(p.x()) + " → " + Units.number(p.y()))
              .collect(Collectors.joining(", ")));
      if (logarithmic && !line.slopeWords().isEmpty()) {
        out.append("; ").append(line.slopeWords());
      }
    }
    return out.toString();
  }

  @Override
  public String html() {
    return PlotDrawing.draw(this);
  }
}
