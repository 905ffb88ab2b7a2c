package org.jvmbootcamp.kernel.display;

/** A table as HTML that inherits the notebook's colours, light or dark. */
final class TableHtml {
  private TableHtml() {}

  static String of(Table table) {
    var out =
        new StringBuilder("<table>\n<caption style=\"caption-side: bottom; text-align: left;");
    out.append(" white-space: nowrap; opacity: 0.75\">")
        .append(Html.escape(table.caption()))
        .append("</caption>\n");
    out.append("<thead><tr>");
    for (var column : table.columns()) {
      out.append("<th").append(align(column.numeric())).append('>');
      out.append(Html.escape(column.name()));
      if (!column.type().isEmpty()) {
        out.append("<br><span style=\"font-weight: normal; opacity: 0.65\">");
        out.append(Html.escape(column.type())).append("</span>");
      }
      out.append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (var row : table.rows()) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell(out, table.columns().get(i), row.get(i));
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody></table>").toString();
  }

  private static void cell(StringBuilder out, Table.Column column, Table.Cell cell) {
    out.append("<td").append(align(column.numeric())).append('>');
    if (cell.missing()) {
      out.append("<span style=\"opacity: 0.5; font-style: italic\">");
      out.append(Html.escape(cell.text())).append("</span>");
    } else {
      out.append(Html.escape(cell.text()));
    }
    out.append("</td>");
  }

  private static String align(boolean numeric) {
    return numeric
        ? " style=\"text-align: right; font-variant-numeric: tabular-nums\""
        : " style=\"text-align: left\"";
  }
}
