package org.jvmbootcamp.instruments.bytecode;

import static org.jvmbootcamp.instruments.show.Html.escape;

import java.util.List;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;

/**
 * Methods as the JVM gets them.
 *
 * @param methods in the order of the class file
 * @param constants the constant pool's entries, if they were asked for
 */
public record Bytecode(List<Method> methods, List<String> constants) implements View {
  public Bytecode {
    methods = List.copyOf(methods);
    constants = List.copyOf(constants);
  }

  /** A method, line by line. */
  public record Method(String title, int bytes, List<Line> lines) {
    public Method {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What a line of source became.
   *
   * @param line the line's number; 0 if the class file does not tell
   * @param source the line's text; empty if it is not known
   * @param instructions one each
   */
  public record Line(int line, String source, List<String> instructions) {
    public Line {
      instructions = List.copyOf(instructions);
    }
  }

  /** How many instructions there are. */
  public int size() {
    return methods.stream()
        .flatMap(method -> method.lines().stream())
        .mapToInt(line -> line.instructions().size())
        .sum();
  }

  @Override
  public String text() {
    var out = new StringBuilder();
    for (var method : methods) {
      out.append(head(method)).append('\n');
      for (var line : method.lines()) {
        out.append("  ").append(place(line)).append('\n');
        line.instructions().forEach(one -> out.append("      ").append(one).append('\n'));
      }
    }
    constants.forEach(constant -> out.append(constant).append('\n'));
    return out.toString().stripTrailing();
  }

  @Override
  public String html() {
    var out = new StringBuilder();
    for (var method : methods) {
      out.append("<div style=\"margin-top:6px\"><b>")
          .append(escape(head(method)))
          .append("</b></div>");
      var rows = new StringBuilder();
      for (var line : method.lines()) {
        rows.append(
            Html.row(
                code(place(line), "white-space:pre-wrap;opacity:.85")
                    + code(
                        String.join("\n", line.instructions()),
                        "white-space:pre;border-left:2px solid " + Html.BLUE)));
      }
      out.append(Html.table(rows.toString()));
    }
    if (!constants.isEmpty()) {
      out.append("<details><summary>constant pool</summary><pre>")
          .append(escape(String.join("\n", constants)))
          .append("</pre></details>");
    }
    return Html.box(out.toString());
  }

  private static String code(String text, String style) {
    return "<td style=\"vertical-align:top;text-align:left;padding:2px 14px 4px 8px;"
        + style
        + ";font-family:var(--jp-code-font-family,monospace);font-size:12px\">"
        + escape(text)
        + "</td>";
  }

  private static String head(Method method) {
    return method.title() + ": " + method.bytes() + " bytes of code";
  }

  private static String place(Line line) {
    var number = line.line() == 0 ? "" : line.line() + "  ";
    return number + line.source().stripTrailing();
  }
}
