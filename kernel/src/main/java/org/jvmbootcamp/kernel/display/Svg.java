package org.jvmbootcamp.kernel.display;

import org.jvmbootcamp.kernel.spi.MimeBundle;

/**
 * A drawing in SVG.
 *
 * @param source the drawing, which begins with its {@code svg} element or an XML declaration
 */
public record Svg(String source) implements Rich {
  @Override
  public MimeBundle toMimeBundle() {
    String text = "an SVG drawing of %,d characters".formatted(source.length());
    return MimeBundle.text(text).with("image/svg+xml", source);
  }
}
