package org.jvmbootcamp.kernel.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a cell's magics from its Java. A line is a magic if it begins with a percent sign and a
 * name where a statement could begin: not inside a literal, a comment, brackets, or an expression.
 */
public final class CellParser {
  private static final Pattern CELL_MAGIC =
      Pattern.compile("\\A(?:[ \\t]*\\R)*[ \\t]*%%([\\p{Alpha}]\\w*)[ \\t]*(.*)(?:\\R|\\z)");
  private static final Pattern LINE_MAGIC = Pattern.compile("%([\\p{Alpha}]\\w*)[ \\t]*(.*)");

  /** A line magic whose value is assigned; no Java has a percent sign after an equals sign. */
  private static final Pattern ASSIGNED =
      Pattern.compile("([^\"'%/=]+=)[ \\t]*%([\\p{Alpha}]\\w*)[ \\t]*(.*)");

  private CellParser() {}

  /** The parts of a cell, in order. */
  public static List<Part> parse(String cell) {
    Matcher magic = CELL_MAGIC.matcher(cell);
    if (magic.find()) {
      int line = (int) cell.substring(0, magic.start(1)).lines().count();
      return List.of(
          new Part.CellMagic(
              magic.group(1), magic.group(2).strip(), cell.substring(magic.end()), line));
    }
    List<Part> parts = new ArrayList<>();
    var scanner = new JavaScanner();
    var java = new StringBuilder();
    int javaLine = 1;
    int line = 1;
    for (String text : cell.split("\n", -1)) {
      Matcher matcher = LINE_MAGIC.matcher(text.strip());
      if (scanner.statementMayBegin() && matcher.matches()) {
        addJava(parts, java, javaLine);
        parts.add(new Part.LineMagic(matcher.group(1), matcher.group(2).strip(), line));
        java.setLength(0);
        javaLine = line + 1;
      } else {
        String code = scanner.statementMayBegin() ? assigned(text) : text;
        scanner.scan(code + "\n");
        java.append(code).append('\n');
      }
      line++;
    }
    if (!java.isEmpty()) {
      java.setLength(java.length() - 1);
    }
    addJava(parts, java, javaLine);
    return parts;
  }

  /** A line that assigns a magic's value, as Java. */
  private static String assigned(String text) {
    Matcher matcher = ASSIGNED.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    String argument = matcher.group(3).strip().replaceFirst(";$", "");
    return "%s org.jvmbootcamp.kernel.notebook.Notebook.lineMagic(\"%s\", \"%s\");"
        .formatted(
            matcher.group(1),
            matcher.group(2),
            argument.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  private static void addJava(List<Part> parts, StringBuilder java, int line) {
    if (!java.toString().isBlank()) {
      parts.add(new Part.Java(java.toString(), line));
    }
  }
}
