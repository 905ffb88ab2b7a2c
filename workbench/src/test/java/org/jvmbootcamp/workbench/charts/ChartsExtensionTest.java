package org.jvmbootcamp.workbench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.display.Renderers;
import org.knowm.xchart.internal.chartpart.IChart;

class ChartsExtensionTest {
  private final Renderers renderers = Renderers.of(new ChartsExtension().renderers());

  @Test
  void drawsAChartWithTwoPixelsForEachOfThePage() throws Exception {
    var chart = Charts.line("Growth", "n", "ms");
    chart.addSeries("list", new double[] {1, 2, 3}, new double[] {1, 4, 9});
    var bundle = renderers.render(chart);
    var png = Base64.getDecoder().decode((String) bundle.data().getOrDefault("image/png", ""));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1440);
    assertThat(bundle.metadata()).containsEntry("image/png", Map.of("width", 720, "height", 400));
    assertThat(bundle.data()).containsEntry("text/plain", "a chart, \"Growth\": list");
  }

  @Test
  void drawsEveryKindInTheCoursesColours() throws Exception {
    var bars = Charts.bars("Bars", "x", "y");
    bars.addSeries("a", List.of("p", "q"), List.of(1, 2));
    var rows = Charts.rows("Rows", "x", "y");
    rows.addSeries("a", List.of(1, 2), List.of("p", "q"));
    var points = Charts.scatter("Points", "x", "y");
    points.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
    for (IChart chart : List.of(bars, rows, points)) {
      var data = renderers.render(chart).data();
      assertThat(data).containsKey("image/png");
      var png = Base64.getDecoder().decode((String) data.getOrDefault("image/png", ""));
      var image = ImageIO.read(new ByteArrayInputStream(png));
      var colours = new java.util.HashSet<Integer>();
      for (int y = 0; y < image.getHeight(); y += 2) {
        for (int x = 0; x < image.getWidth(); x += 2) {
          colours.add(image.getRGB(x, y) & 0xffffff);
        }
      }
      assertThat(colours).contains(0x0072b2, 0xffffff);
    }
  }

  @Test
  void namesEachLyingBar() throws Exception {
    var names = List.of("a", "b", "c", "d", "e", "g", "h", "k", "m", "n");
    var rows = Charts.rows("Rows", "x", "");
    rows.addSeries("days", List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 1), names);
    var data = renderers.render(rows).data();
    var png = Base64.getDecoder().decode((String) data.getOrDefault("image/png", ""));
    var image = ImageIO.read(new ByteArrayInputStream(png));
    int inked = 0;
    boolean before = false;
    for (int y = 0; y < image.getHeight(); y++) {
      boolean ink = false;
      for (int x = 24; x < 40; x++) { // where the names stand, left of the axis
        ink |= (image.getRGB(x, y) & 0xff) < 0x80;
      }
      inked += ink && !before ? 1 : 0;
      before = ink;
    }
    assertThat(inked).isEqualTo(names.size());
  }

  @Test
  void saysWhatToInstallWhereThereIsNoFont() {
    var chart =
        new IChart() {
          @Override
          public void paint(Graphics2D graphics, int width, int height) {
            throw new InternalError(new NullPointerException("Fontconfig head is null"));
          }

          @Override
          public int getWidth() {
            return 10;
          }

          @Override
          public int getHeight() {
            return 10;
          }

          @Override
          public String getTitle() {
            return "";
          }
        };
    assertThat(renderers.render(chart).data().get("text/plain"))
        .asString()
        .contains("install fontconfig and one font");
  }
}
