package org.jvmbootcamp.instruments.jit;

import static org.jvmbootcamp.instruments.show.Html.escape;

import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.instruments.jit.JitEvent.Compiled;
import org.jvmbootcamp.instruments.jit.JitEvent.Deoptimized;
import org.jvmbootcamp.instruments.show.Axis;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Svg;
import org.jvmbootcamp.instruments.show.Units;

/** Draws the methods' tiers over time, and tells each method's story below. */
final class JitDrawing {
  private static final int WIDTH = 760;
  private static final int LEFT = 190;
  private static final int RIGHT = WIDTH - 24;
  private static final int TOP = 24;
  private static final int ROW = 24;
  private static final int METHODS = 16;
  private static final int CALLS = 20;

  private JitDrawing() {}

  static String draw(Jit jit) {
    var color = jit.run().ok() ? Html.GREEN : Html.RED;
    var out = new StringBuilder();
    out.append(
        "<div style=\"border-left:4px solid %s;padding:2px 10px\"><b style=\"color:%s\">%s</b> %s</div>"
            .formatted(color, color, jit.run().ok() ? "✔" : "✘", escape(jit.run().summary())));
    if (jit.methods().isEmpty()) {
      out.append("<p>").append(escape(Jit.nothing())).append("</p>");
      return Html.box(out.toString());
    }
    var shown = jit.methods().subList(0, Math.min(METHODS, jit.methods().size()));
    out.append(timeline(jit, shown));
    shown.forEach(method -> out.append(story(method)));
    if (shown.size() < jit.methods().size()) {
      out.append("<p>").append(jit.methods().size() - shown.size()).append(" methods more.</p>");
    }
    return Html.box(out.toString());
  }

  private static String timeline(Jit jit, List<JitMethod> methods) {
    var end =
        Math.max(
            jit.run().elapsed().toNanos() / 1e6,
            1e3
                * methods.stream()
                    .mapToDouble(m -> m.events().getLast().seconds())
                    .max()
                    .orElse(0));
    // The JVM's own start is no news.
    var first = 1e3 * methods.getFirst().events().getFirst().seconds();
    var begin = Math.floor(Math.max(0, first - (end - first) / 10) / 10) * 10;
    var x = new Axis(begin, end, LEFT, RIGHT, false);
    var bottom = TOP + methods.size() * ROW;
    var svg = new Svg(WIDTH, bottom + 20);
    legend(svg);
    for (var tick : x.ticks()) {
      svg.line(x.at(tick), TOP, x.at(tick), bottom, "currentColor", "stroke-opacity=\".15\"");
      svg.text(x.at(tick), bottom + 14, "middle", 11, Units.number(tick) + " ms");
    }
    var y = TOP;
    for (var method : methods) {
      svg.text(LEFT - 8, y + 15, "end", 12, Html.cut(method.name(), 28));
      var from = begin;
      var tier = 0;
      for (var event : method.events()) {
        var next =
            switch (event) {
              // A loop's own code changes nothing for the method's next call.
              case Compiled compiled -> compiled.failure().isEmpty() ? compiled.tier() : tier;
              case Deoptimized deoptimized -> deoptimized.thrownAway() ? 0 : tier;
            };
        if (next != tier) {
          bar(svg, x, y, from, event.seconds() * 1e3, tier);
          from = event.seconds() * 1e3;
          tier = next;
        }
      }
      bar(svg, x, y, from, end, tier);
      for (var event : method.deoptimizations()) {
        svg.dot(x.at(event.seconds() * 1e3), y + 11, 4, Html.RED, words(event));
      }
      y += ROW;
    }
    return svg.html("Tiers of the methods over time. " + jit.text().replace("\n", "; "));
  }

  private static void legend(Svg svg) {
    var at = LEFT;
    for (var tier : List.of(0, 3, 4)) {
      svg.bar(at, 6, 12, 10, color(tier), "");
      var name = tier == 0 ? "interpreted" : tier == 3 ? "C1" : "C2";
      svg.text(at + 17, 15, "start", 11, name);
      at += tier == 0 ? 95 : 50;
    }
    svg.dot(at + 5, 11, 4, Html.RED, "");
    svg.text(at + 14, 15, "start", 11, "back to the interpreter");
  }

  private static void bar(Svg svg, Axis x, int y, double from, double to, int tier) {
    if (to > from) {
      var left = x.at(from);
      var words = "%s: %.0f to %.0f ms".formatted(JitWords.tier(tier), from, to);
      svg.bar(left, y + 4, x.at(to) - left, ROW - 9, color(tier), words);
    }
  }

  private static String color(int tier) {
    return tier == 0 ? Html.GREY : tier == 4 ? Html.GREEN : Html.ORANGE;
  }

  private static String story(JitMethod method) {
    var out = new StringBuilder();
    out.append("<div style=\"margin-top:8px\"><code><b>").append(escape(method.name()));
    out.append("</b></code> <span style=\"opacity:.75\">").append(method.bytes());
    out.append(" bytes of bytecode</span></div>");
    var rows = new StringBuilder();
    for (var event : method.events()) {
      var color =
          switch (event) {
            case Compiled compiled -> color(compiled.tier());
            case Deoptimized _ -> Html.RED;
          };
      rows.append(
          Html.row(
              Html.cell(
                      "<span style=\"border-left:4px solid %s;padding-left:6px\">%s</span>"
                          .formatted(
                              color, String.format(Locale.ROOT, "%.0f ms", event.seconds() * 1e3)),
                      true)
                  + Html.cell(escape(event.words()) + calls(event), false)));
    }
    return out.append(Html.table(rows.toString())).toString();
  }

  /** What the thorough compiler did with the calls. */
  private static String calls(JitEvent event) {
    if (!(event instanceof Compiled compiled)
        || compiled.tier() != 4
        || compiled.inlining().isEmpty()) {
      return "";
    }
    var out = new StringBuilder();
    var all = compiled.inlining();
    for (var call : all.subList(0, Math.min(CALLS, all.size()))) {
      out.append(
          "<div style=\"padding-left:%dpx\"><b style=\"color:%s\">%s</b> <code>%s</code>%s: %s</div>"
              .formatted(
                  14 * call.depth(),
                  call.done() ? Html.GREEN : Html.ORANGE,
                  call.done() ? "✔" : "✘",
                  escape(call.callee()),
                  Jit.at(call),
                  escape(call.words())));
    }
    if (all.size() > CALLS) {
      out.append("<div style=\"padding-left:14px\">").append(all.size() - CALLS);
      out.append(" calls more</div>");
    }
    return out.toString();
  }

  private static String words(Deoptimized event) {
    return String.format(Locale.ROOT, "%.0f ms: %s", event.seconds() * 1e3, event.words());
  }
}
