package org.jvmbootcamp.workbench.charts;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.display.Image;
import org.jvmbootcamp.kernel.spi.MimeBundle;
import org.jvmbootcamp.kernel.spi.Renderer;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.chartpart.IChart;

/** Shows a chart as a picture, drawn with two pixels for each of the page's. */
final class ChartRenderer implements Renderer<IChart> {
  private static final int DENSITY = 2;

  @Override
  public Class<IChart> type() {
    return IChart.class;
  }

  @Override
  public MimeBundle render(IChart chart) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    var picture = new BufferedImage(width * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_ARGB);
    var graphics = picture.createGraphics();
    try {
      graphics.scale(DENSITY, DENSITY);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      chart.paint(graphics, width, height);
    } catch (RuntimeException | Error e) {
      if (lacksFonts(e)) {
        throw new IllegalStateException(
            "this machine has no font to draw with: install fontconfig and one font, such as"
                + " the packages fontconfig and fonts-dejavu-core",
            e);
      }
      throw e;
    } finally {
      graphics.dispose();
    }
    return new Image(Image.of(picture, DENSITY).base64(), width, height, text(chart))
        .toMimeBundle();
  }

  private static boolean lacksFonts(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains("Fontconfig")) {
        return true;
      }
    }
    return false;
  }

  /** The chart in words: for a terminal, a screen reader, a diff. */
  private static String text(IChart chart) {
    @Nullable String title = chart.getTitle();
    String series =
        chart instanceof Chart<?, ?> c
            ? c.getSeriesCollection().stream()
                .map(s -> s.getName())
                .collect(Collectors.joining(", ", ": ", ""))
            : "";
    return "a chart%s%s"
        .formatted(title == null || title.isEmpty() ? "" : ", \"" + title + "\"", series);
  }
}
