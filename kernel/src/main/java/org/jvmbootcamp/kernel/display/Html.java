package org.jvmbootcamp.kernel.display;

import org.jvmbootcamp.kernel.spi.MimeBundle;

/**
 * HTML, shown as it is: escape what comes from data with {@link #escape}.
 *
 * @param source the HTML
 */
public record Html(String source) implements Rich {
  @Override
  public MimeBundle toMimeBundle() {
    return MimeBundle.html(source, source);
  }

  /** Text as HTML that shows that text, in an element or in a quoted attribute. */
  public static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
