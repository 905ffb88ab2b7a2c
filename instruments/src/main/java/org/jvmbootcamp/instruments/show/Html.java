package org.jvmbootcamp.instruments.show;

/** Pieces of HTML that look alike in all instruments. */
public final class Html {
  /** Colours that colour-blind readers can tell apart, readable on light and on dark. */
  public static final String BLUE = "#3b8ec2";

  public static final String ORANGE = "#e08e00";
  public static final String GREEN = "#1a9e77";
  public static final String GREY = "#8a8a8a";
  public static final String RED = "#d55e00";
  public static final String PURPLE = "#b7679b";

  private static final String FONT =
      "font-family:var(--jp-ui-font-family,system-ui,sans-serif);font-size:13px";

  private Html() {}

  /** The text with markup characters escaped, for content and for quoted attributes. */
  public static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\u00b7' : c);
      }
    }
    return out.toString();
  }

  /** An outer box with the course's font; the content is HTML already. */
  public static String box(String content) {
    return "<div style=\"" + FONT + ";line-height:1.45;margin:2px 0\">" + content + "</div>";
  }

  /** A table cell; numbers stand right. */
  public static String cell(String content, boolean number) {
    return "<td style=\"padding:1px 12px 1px 0;vertical-align:middle;"
        + (number
            ? "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums"
            : "text-align:left")
        + "\">"
        + content
        + "</td>";
  }

  /** A table's head cell. */
  public static String head(String content, boolean number) {
    return "<th style=\"padding:1px 12px 3px 0;font-weight:600;border-bottom:1px solid "
        + "currentColor;text-align:"
        + (number ? "right" : "left")
        + "\">"
        + escape(content)
        + "</th>";
  }

  /** Opens a plain table without JupyterLab's stripes. */
  public static String table(String rows) {
    return "<table style=\"border-collapse:collapse;background:none;margin:4px 0;"
        + FONT
        + "\">"
        + rows
        + "</table>";
  }

  /** A table row that keeps the page's background. */
  public static String row(String cells) {
    return "<tr style=\"background:none\">" + cells + "</tr>";
  }

  /** The text cut to a length, with an ellipsis where it was cut. */
  public static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, Math.max(0, length - 1)) + "…";
  }
}
