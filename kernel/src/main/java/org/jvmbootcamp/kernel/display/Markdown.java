package org.jvmbootcamp.kernel.display;

import org.jvmbootcamp.kernel.spi.MimeBundle;

/**
 * Markdown, shown formatted.
 *
 * @param source the Markdown
 */
public record Markdown(String source) implements Rich {
  @Override
  public MimeBundle toMimeBundle() {
    return MimeBundle.text(source).with("text/markdown", source);
  }
}
