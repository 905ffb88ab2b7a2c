package org.jvmbootcamp.instruments.memory;

import static org.jvmbootcamp.instruments.show.Html.cell;
import static org.jvmbootcamp.instruments.show.Html.escape;
import static org.jvmbootcamp.instruments.show.Html.head;
import static org.jvmbootcamp.instruments.show.Html.row;

import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/** Shows a footprint: the graph where it is small, and a table with bars to scale. */
final class FootprintDrawing {
  private static final int ROWS = 12;
  private static final int BAR = 180;

  private FootprintDrawing() {}

  static String draw(Footprint footprint) {
    var out = new StringBuilder();
    out.append("<div><b>").append(escape(footprint.summary())).append("</b></div>");
    if (footprint.graph().nodes().size() > 1) {
      out.append(GraphDrawing.draw(footprint.graph()));
    }
    out.append(table(footprint));
    if (!footprint.heaviest().isEmpty()) {
      out.append("<div>Takes most: <code>")
          .append(escape(footprint.heaviest()))
          .append("</code></div>");
    }
    return Html.box(out.toString());
  }

  private static String table(Footprint footprint) {
    var rows = new StringBuilder();
    rows.append(
        row(
            head("class", false)
                + head("objects", true)
                + head("average", true)
                + head("bytes", true)
                + head("", false)));
    var largest = footprint.rows().isEmpty() ? 1 : footprint.rows().getFirst().bytes();
    for (var entry : footprint.rows().stream().limit(ROWS).toList()) {
      rows.append(
          row(
              cell("<code>" + escape(entry.type()) + "</code>", false)
                  + cell(Units.number(entry.count()), true)
                  + cell(Units.number(entry.average()), true)
                  + cell(Units.number(entry.bytes()), true)
                  + cell(bar(entry.bytes(), largest), false)));
    }
    if (footprint.rows().size() > ROWS) {
      var rest = footprint.rows().subList(ROWS, footprint.rows().size());
      var count = rest.stream().mapToLong(Footprint.Row::count).sum();
      var bytes = rest.stream().mapToLong(Footprint.Row::bytes).sum();
      rows.append(
          row(
              cell(rest.size() + " more classes", false)
                  + cell(Units.number(count), true)
                  + cell("", true)
                  + cell(Units.number(bytes), true)
                  + cell("", false)));
    }
    return Html.table(rows.toString());
  }

  private static String bar(long bytes, long largest) {
    var width = Math.max(1, Math.round((double) BAR * bytes / largest));
    return "<span style=\"display:inline-block;height:10px;width:%dpx;background:%s;opacity:.75\"></span>"
        .formatted(width, Html.BLUE);
  }
}
