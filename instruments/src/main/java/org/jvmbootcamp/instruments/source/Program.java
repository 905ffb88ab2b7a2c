package org.jvmbootcamp.instruments.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell with what it needs of earlier cells, as one Java file.
 *
 * @param source the file, with the way back to the cells
 */
public record Program(SourceText source) {
  /** The package and class that hold it. */
  public static final String PACKAGE = "bootcamp";

  public static final String CLASS = "Session";

  static final String PREFIX = PACKAGE + "." + CLASS + ".";
  private static final Pattern FRAME =
      Pattern.compile(
          "(?:(?:app//)?"
              + PACKAGE
              + "\\."
              + CLASS
              + "[\\w$.<>]*)\\("
              + CLASS
              + "\\.java:(\\d+)\\)");

  /** The file's path under a source root. */
  public String path() {
    return PACKAGE + "/" + CLASS + ".java";
  }

  /** Text with stack frames in this program led back to cell and line. */
  public String readable(String text) {
    var matcher = FRAME.matcher(text);
    var out = new StringBuilder();
    while (matcher.find()) {
      var origin = source.origin(Integer.parseInt(matcher.group(1)));
      var words =
          origin
              .map(place -> place.place() + ":  " + place.text().strip())
              .orElse("the cell's set-up");
      matcher.appendReplacement(out, Matcher.quoteReplacement(words));
    }
    matcher.appendTail(out);
    return out.toString().replace(PACKAGE + "." + CLASS + "$", "").replace(PREFIX, "");
  }
}
