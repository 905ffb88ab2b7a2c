package org.jvmbootcamp.instruments.memory;

import static org.jvmbootcamp.instruments.show.Html.escape;

import java.util.Locale;
import org.jvmbootcamp.instruments.show.Html;

/** Draws a layout to scale: a row is eight bytes, a column one byte. */
final class LayoutDrawing {
  private static final int BYTE = 54;
  private static final int ROW = 38;
  private static final int LEFT = 40;
  private static final int TOP = 18;

  /** Rows of one slot beyond this are drawn as one row with a tear. */
  private static final int LONGEST_SLOT = 3;

  private final StringBuilder svg = new StringBuilder();
  private final String pattern;

  private LayoutDrawing(String pattern) {
    this.pattern = pattern;
  }

  static String draw(Layout layout) {
    // Ids are global in a page: the same drawing may have the same id, different ones must not.
    var id = "gap" + Integer.toHexString(layout.hashCode());
    return new LayoutDrawing(id).whole(layout);
  }

  private String whole(Layout layout) {
    var y = TOP;
    for (var column = 0; column < 8; column++) {
      text(LEFT + column * BYTE + BYTE / 2, TOP - 6, "middle", 10, .55, "+" + column);
    }
    var last = TOP;
    for (var slot : layout.slots()) {
      last = slot(slot, y);
      y = (slot.offset() + slot.size()) % 8 == 0 ? last : last - ROW;
    }
    var height = last + 4;
    var width = LEFT + 8 * BYTE + 4;
    return Html.box(
        "<div><b>%s</b> %s</div>".formatted(escape(layout.type()), escape(words(layout)))
            + """
            <svg role="img" aria-label="%s" width="%d" height="%d" viewBox="0 0 %d %d" \
            style="max-width:100%%;height:auto;color:inherit">\
            <defs><pattern id="%s" width="7" height="7" patternUnits="userSpaceOnUse" \
            patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7" stroke="%s" \
            stroke-width="2"/></pattern></defs>%s</svg>"""
                .formatted(
                    escape(alternative(layout)),
                    width,
                    height,
                    width,
                    height,
                    pattern,
                    Html.GREY,
                    svg)
            + legend());
  }

  /** Draws a slot that begins in the row at y; returns where its last row ends. */
  private int slot(Slot slot, int y) {
    var rows = (slot.offset() + slot.size() - 1) / 8 - slot.offset() / 8 + 1;
    var folded = rows > LONGEST_SLOT;
    var offset = slot.offset();
    var end = offset + slot.size();
    var top = y;
    for (var row = 0; offset < end; row++) {
      var stop = Math.min(end, (offset / 8 + 1) * 8);
      if (folded && row == 1) {
        tear(slot, top, rows - 2);
        stop = (end - 1) / 8 * 8;
      } else {
        piece(slot, offset, stop, top, row == 0);
      }
      offset = stop;
      top += ROW;
    }
    return top;
  }

  private void piece(Slot slot, long from, long to, int y, boolean labelled) {
    var x = LEFT + (int) (from % 8) * BYTE;
    var width = (int) (to - from) * BYTE;
    if (from % 8 == 0) {
      text(LEFT - 6, y + ROW / 2 + 4, "end", 11, .7, String.valueOf(from));
    }
    var padding = slot.kind() == Slot.Kind.PADDING;
    svg.append(
        """
        <g><title>%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="3" fill="%s" \
        fill-opacity="%s" stroke="%s" stroke-opacity=".9"/>"""
            .formatted(
                escape(tooltip(slot)),
                x + 1,
                y + 1,
                width - 2,
                ROW - 2,
                padding ? "url(#" + pattern + ")" : color(slot.kind()),
                padding ? ".5" : ".22",
                color(slot.kind())));
    if (labelled) {
      label(slot, x, y, width);
    }
    svg.append("</g>");
  }

  private void label(Slot slot, int x, int y, int width) {
    // A 12-pixel character is about 7 pixels wide.
    var room = Math.max(2, (width - 8) / 7);
    var middle = x + width / 2;
    if (slot.kind() == Slot.Kind.PADDING) {
      var words = slot.size() == 1 ? "1 unused" : slot.size() + " unused";
      text(middle, y + ROW / 2 + 4, "middle", 11, .8, fits(words, room) ? words : "");
      return;
    }
    var typed = slot.type().isEmpty() ? slot.name() : slot.type() + " " + slot.name();
    var name = fits(typed, room) ? typed : Html.cut(slot.name(), room);
    var value = slot.value();
    if (value == null) {
      text(middle, y + ROW / 2 + 4, "middle", 12, 1, name);
    } else {
      text(middle, y + 15, "middle", 12, 1, name);
      text(middle, y + 30, "middle", 11, .8, Html.cut(value, room));
    }
  }

  private void tear(Slot slot, int y, long rows) {
    var words = "⋮  " + rows + " more rows of 8 bytes  ⋮";
    svg.append(
        """
        <rect x="%d" y="%d" width="%d" height="%d" fill="%s" fill-opacity=".1" stroke="%s" \
        stroke-dasharray="4 4"/>"""
            .formatted(
                LEFT + 1, y + 1, 8 * BYTE - 2, ROW - 2, color(slot.kind()), color(slot.kind())));
    text(LEFT + 4 * BYTE, y + ROW / 2 + 4, "middle", 12, .8, words);
  }

  private void text(int x, int y, String anchor, int size, double opacity, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" fill=\"currentColor\""
                + " fill-opacity=\"%.2f\">%s</text>",
            x,
            y,
            anchor,
            size,
            opacity,
            escape(words)));
  }

  private static boolean fits(String words, int room) {
    return words.length() <= room;
  }

  private static String color(Slot.Kind kind) {
    return switch (kind) {
      case HEADER -> Html.GREY;
      case PRIMITIVE -> Html.BLUE;
      case REFERENCE -> Html.ORANGE;
      case PADDING -> Html.GREY;
    };
  }

  private static String words(Layout layout) {
    var summary = layout.summary();
    return summary.substring(layout.type().length() + 2);
  }

  private static String tooltip(Slot slot) {
    return "bytes %d to %d: %s %s%s"
        .formatted(
            slot.offset(),
            slot.offset() + slot.size() - 1,
            slot.type(),
            slot.name(),
            slot.value() == null ? "" : " " + slot.value());
  }

  private static String alternative(Layout layout) {
    var words = new StringBuilder("The bytes of ").append(layout.summary()).append(". ");
    for (var slot : layout.slots()) {
      words.append(tooltip(slot).replaceAll(" +", " ")).append("; ");
    }
    return words.toString();
  }

  private static String legend() {
    return "<div style=\"font-size:11px;opacity:.85\">"
        + key(Html.GREY, "header")
        + key(Html.BLUE, "value in place")
        + key(Html.ORANGE, "reference to another object")
        + "<span>▨ padding: nothing stands here</span></div>";
  }

  private static String key(String color, String words) {
    return "<span style=\"margin-right:12px\"><span style=\"color:%s\">■</span> %s</span>"
        .formatted(color, words);
  }
}
