package org.jvmbootcamp.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.spi.MimeBundle;

class RichTest {
  private static MimeBundle render(Object value) {
    return Renderers.of(List.of()).render(value);
  }

  @Test
  void givesEachKindItsMimeType() {
    assertThat(render(new Markdown("*a*")).data())
        .containsEntry("text/markdown", "*a*")
        .containsEntry("text/plain", "*a*");
    assertThat(render(new Html("<b>a</b>")).data()).containsEntry("text/html", "<b>a</b>");
    assertThat(render(new Svg("<svg/>")).data()).containsEntry("image/svg+xml", "<svg/>");
  }

  @Test
  void putsDollarsRoundAFormulaThatHasNone() {
    assertThat(render(new Latex("x^2")).data()).containsEntry("text/latex", "$$x^2$$");
    assertThat(render(new Latex("$x^2$")).data()).containsEntry("text/latex", "$x^2$");
  }

  @Test
  void showsJsonAsATree() {
    assertThat(render(Json.parse("{\"a\": [1, null]}")).data().get("application/json"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsOnlyKeys("a");
    record Point(int x) {}
    assertThat(render(new Json(List.of(new Point(3)))).data())
        .containsEntry("application/json", List.of(Map.of("x", 3)));
  }

  @Test
  void saysWhereJsonIsBroken() {
    assertThatThrownBy(() -> Json.parse("{\"a\": }"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not valid JSON at line 1, column 7");
  }

  @Test
  void showsABufferedImageAsPng() throws Exception {
    var data = render(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB)).data();
    var png = Base64.getDecoder().decode((String) data.getOrDefault("image/png", ""));
    var read = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(read.getWidth()).isEqualTo(30);
    assertThat(data).containsEntry("text/plain", "a picture, 30 x 20 pixels");
  }

  @Test
  void showsADenseImageAtItsSizeInCssPixels() {
    var image = Image.of(new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB_PRE), 2);
    assertThat(image.toMimeBundle().metadata())
        .containsEntry("image/png", Map.of("width", 150, "height", 100));
  }

  @Test
  void showsAComponentThatHasASizeAsItLooks() throws Exception {
    var panel = new JPanel();
    assertThat(render(panel).data()).containsOnlyKeys("text/plain");
    panel.setBackground(Color.RED);
    panel.setSize(12, 8);
    var data = render(panel).data();
    var png = Base64.getDecoder().decode((String) data.getOrDefault("image/png", ""));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getRGB(5, 5)).isEqualTo(0xffff0000);
    assertThatThrownBy(() -> Image.of(new JPanel())).hasMessageContaining("setSize(width, height)");
  }

  @Test
  void letsAClassOfTheReadersShowItself() {
    Rich own = () -> MimeBundle.html("plain", "<i>rich</i>");
    assertThat(render(own).data()).containsEntry("text/html", "<i>rich</i>");
  }

  @Test
  void saysSoWhenAClassThatShowsItselfThrows() {
    Rich broken =
        () -> {
          throw new IllegalStateException("torn");
        };
    assertThat(render(broken).data().get("text/plain")).asString().contains("torn");
  }
}
