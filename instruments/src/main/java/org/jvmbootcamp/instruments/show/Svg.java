package org.jvmbootcamp.instruments.show;

import java.util.Locale;

/** An SVG picture under construction; text takes the page's colour. */
public final class Svg {
  private final int width;
  private final int height;
  private final StringBuilder out = new StringBuilder();

  /** A picture of a size in pixels. */
  public Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** A line; {@code style} holds further attributes. */
  public Svg line(double x1, double y1, double x2, double y2, String color, String style) {
    return add(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" %s/>",
            x1,
            y1,
            x2,
            y2,
            color,
            style));
  }

  /** A filled rectangle with a tooltip. */
  public Svg bar(double x, double y, double width, double height, String color, String tooltip) {
    return add(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"%s\""
                + " fill-opacity=\".6\"><title>%s</title></rect>",
            x,
            y,
            Math.max(1, width),
            height,
            color,
            Html.escape(tooltip)));
  }

  /** A dot with a tooltip. */
  public Svg dot(double x, double y, double radius, String color, String tooltip) {
    return add(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"><title>%s</title></circle>",
            x,
            y,
            radius,
            color,
            Html.escape(tooltip)));
  }

  /** A line through points, written as SVG writes a path. */
  public Svg path(String path, String color, String style) {
    return add(
        String.format(
            Locale.ROOT, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" %s/>", path, color, style));
  }

  /** Words; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
  public Svg text(double x, double y, String anchor, double size, String words) {
    return add(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%.1f\""
                + " fill=\"currentColor\">%s</text>",
            x,
            y,
            anchor,
            size,
            Html.escape(words)));
  }

  /** The picture with its alternative text. */
  public String html(String alternative) {
    return String.format(
        Locale.ROOT,
        "<svg role=\"img\" aria-label=\"%s\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
            + " style=\"max-width:100%%;height:auto;color:inherit;display:block\">%s</svg>",
        Html.escape(alternative),
        width,
        height,
        width,
        height,
        out);
  }

  private Svg add(String element) {
    out.append(element);
    return this;
  }
}
