package org.jvmbootcamp.kernel.display;

import java.util.ArrayList;
import java.util.List;

/** A table as text, its columns aligned. */
final class TableText {
  private static final int MAX_WIDTH = 40;

  private TableText() {}

  static String of(Table table) {
    int columns = table.columns().size();
    var lines = new ArrayList<List<String>>();
    lines.add(table.columns().stream().map(Table.Column::name).map(TableText::line).toList());
    for (var row : table.rows()) {
      lines.add(row.stream().map(Table.Cell::text).map(TableText::line).toList());
    }
    var widths = new int[columns];
    for (var line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).codePointCount(0, line.get(i).length()));
      }
    }
    var out = new StringBuilder();
    for (int n = 0; n < lines.size(); n++) {
      append(out, table, lines.get(n), widths);
      if (n == 0) {
        var rule = new ArrayList<String>();
        for (int width : widths) {
          rule.add("-".repeat(width));
        }
        append(out, table, rule, widths);
      }
    }
    return out.append('(').append(table.caption()).append(')').toString();
  }

  private static void append(StringBuilder out, Table table, List<String> line, int[] widths) {
    var text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = line.get(i);
      String space = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
      text.append(i == 0 ? "" : "  ");
      text.append(table.columns().get(i).numeric() ? space + cell : cell + space);
    }
    out.append(text.toString().stripTrailing()).append('\n');
  }

  private static String line(String text) {
    String flat = text.replaceAll("\\R|\\t", " ");
    return flat.codePointCount(0, flat.length()) <= MAX_WIDTH
        ? flat
        : flat.substring(0, flat.offsetByCodePoints(0, MAX_WIDTH - 1)) + "…";
  }
}
