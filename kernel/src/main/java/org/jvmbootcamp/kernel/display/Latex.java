package org.jvmbootcamp.kernel.display;

import org.jvmbootcamp.kernel.spi.MimeBundle;

/**
 * A formula in LaTeX.
 *
 * @param source the formula; dollar signs are put around it if it has none
 */
public record Latex(String source) implements Rich {
  @Override
  public MimeBundle toMimeBundle() {
    String trimmed = source.strip();
    boolean delimited =
        trimmed.startsWith("$") || trimmed.startsWith("\\begin") || trimmed.startsWith("\\[");
    return MimeBundle.text(source).with("text/latex", delimited ? source : "$$" + source + "$$");
  }
}
