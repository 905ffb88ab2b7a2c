package org.jvmbootcamp.kernel.display;

import java.awt.Component;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jvmbootcamp.kernel.spi.MimeBundle;

/**
 * A picture as a PNG file.
 *
 * @param base64 the file's bytes in Base64, as notebooks keep them
 * @param width in CSS pixels, at which it is shown
 * @param height in CSS pixels
 * @param text the picture in words
 */
public record Image(String base64, int width, int height, String text) implements Rich {
  /**
   * Shows a picture.
   *
   * @param density the picture's pixels for a CSS pixel: 2 for one drawn for high-density screens
   */
  public static Image of(RenderedImage picture, int density) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, "png", out)) {
        ImageIO.write(asArgb(picture), "png", out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the picture could not be written as PNG", e);
    }
    int width = Math.max(1, picture.getWidth() / density);
    int height = Math.max(1, picture.getHeight() / density);
    String text = "a picture, %d x %d pixels".formatted(picture.getWidth(), picture.getHeight());
    return new Image(Base64.getEncoder().encodeToString(out.toByteArray()), width, height, text);
  }

  /**
   * Shows a component of a user interface as it would look; it needs a size.
   *
   * @throws IllegalArgumentException if its width or height is zero
   */
  public static Image of(Component component) {
    if (component.getWidth() == 0 || component.getHeight() == 0) {
      throw new IllegalArgumentException(
          "the component has no size yet; call setSize(width, height) first");
    }
    component.doLayout();
    var picture =
        new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_ARGB);
    var graphics = picture.createGraphics();
    component.paint(graphics);
    graphics.dispose();
    return of(picture, 1);
  }

  /** ImageIO's PNG writer does not know every sample model; every model can be drawn. */
  private static BufferedImage asArgb(RenderedImage picture) {
    var copy =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
    var graphics = copy.createGraphics();
    graphics.drawRenderedImage(picture, null);
    graphics.dispose();
    return copy;
  }

  @Override
  public MimeBundle toMimeBundle() {
    return new MimeBundle(
        Map.of("text/plain", text, "image/png", base64),
        Map.of("image/png", Map.of("width", width, "height", height)));
  }
}
