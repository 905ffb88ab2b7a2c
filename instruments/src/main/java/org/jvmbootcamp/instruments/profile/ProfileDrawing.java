package org.jvmbootcamp.instruments.profile;

import static org.jvmbootcamp.instruments.show.Html.cell;
import static org.jvmbootcamp.instruments.show.Html.escape;
import static org.jvmbootcamp.instruments.show.Html.head;
import static org.jvmbootcamp.instruments.show.Html.row;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.instruments.show.Html;

/** Shows a profile: an icicle graph, the reader's lines, self time. */
final class ProfileDrawing {
  private static final int ROW = 20;
  private static final int DEEPEST = 40;

  /** Narrower than this share of the whole is not drawn. */
  private static final double NARROWEST = 0.002;

  /**
   * Zooms to the box that is clicked and marks the boxes that are searched for. Without it the
   * graph stands as it is.
   */
  private static final String SCRIPT =
      """
      (function () {
        const root = document.getElementById('ID'), boxes = [...root.querySelectorAll('[data-x]')];
        const num = (b, k) => parseFloat(b.dataset[k]);
        function zoom(to) {
          const x = num(to, 'x'), w = num(to, 'w');
          for (const b of boxes) {
            const bx = num(b, 'x'), bw = num(b, 'w'), over = bx <= x + 1e-9 && bx + bw >= x + w - 1e-9;
            const left = over && bw >= w ? 0 : (bx - x) / w, wide = over && bw >= w ? 1 : bw / w;
            b.style.display = left >= -1e-9 && left < 1 ? '' : 'none';
            b.style.left = 100 * left + '%'; b.style.width = 'max(1px, calc(' + 100 * wide + '% - 1px))';
          }
        }
        boxes.forEach(b => {
          b.onclick = () => zoom(b);
          b.onkeydown = e => { if (e.key === 'Enter') zoom(b); };
        });
        const search = root.parentNode.querySelector('input');
        search.oninput = () => boxes.forEach(b => {
          const hit = search.value && b.textContent.toLowerCase().includes(search.value.toLowerCase());
          b.style.outline = hit ? '2px solid RED' : ''; b.style.outlineOffset = '-2px';
        });
        search.onkeydown = e => e.stopPropagation();
      })();""";

  private ProfileDrawing() {}

  static String draw(Profile profile) {
    var out = new StringBuilder();
    out.append("<div><b>").append(escape(profile.summary())).append("</b></div>");
    if (!profile.caution().isEmpty()) {
      out.append(
          "<div style=\"color:%s\">%s</div>".formatted(Html.ORANGE, escape(profile.caution())));
    }
    if (profile.root().weight() > 0) {
      out.append(icicle(profile));
      out.append("<div style=\"display:flex;flex-wrap:wrap;gap:4px 40px\">");
      out.append(table("your lines, with what they call", profile, profile.lines()));
      out.append(table("where it is spent, calls left out", profile, profile.self()));
      out.append("</div>");
    }
    return Html.box(out.toString());
  }

  private static String icicle(Profile profile) {
    var id = "icicle" + Long.toHexString(System.nanoTime());
    var boxes = new StringBuilder();
    var depth = box(boxes, profile, profile.root(), 0, 0);
    return """
    <div><input type="search" placeholder="search a method" aria-label="search a method" \
    style="font-size:12px;margin:4px 0;padding:1px 6px;background:transparent;color:inherit;\
    border:1px solid %s;border-radius:3px"> <span style="opacity:.75;font-size:11px">width is %s; \
    click to zoom, click the top to go back</span>\
    <div id="%s" role="group" aria-label="%s" style="position:relative;height:%dpx;max-width:1000px">\
    %s</div><script>%s</script></div>"""
        .formatted(
            Html.GREY,
            escape(profile.aspect().words()),
            id,
            escape("Icicle graph. " + profile.text().replace("\n", "; ")),
            (depth + 1) * ROW,
            boxes,
            SCRIPT.replace("ID", id).replace("RED", Html.RED));
  }

  /** Draws a node and what it calls; returns the depth of the deepest one drawn. */
  private static int box(StringBuilder out, Profile profile, Node node, double x, int depth) {
    var share = (double) node.weight() / profile.root().weight();
    if (share < NARROWEST || depth > DEEPEST) {
      return depth - 1;
    }
    var color = depth == 0 ? Html.GREY : node.frame().own() ? Html.ORANGE : Html.BLUE;
    var words =
        String.format(
            Locale.ROOT,
            "%s: %.1f %%, %s",
            node.frame().name(),
            100 * share,
            profile.aspect().amount(node.weight()));
    out.append(
        String.format(
            Locale.ROOT,
            "<div role=\"button\" tabindex=\"0\" data-x=\"%.6f\" data-w=\"%.6f\" title=\"%s\" style=\"position:"
                + "absolute;top:%dpx;left:%.4f%%;width:max(1px,calc(%.4f%% - 1px));height:%dpx;"
                + "overflow:hidden;white-space:nowrap;font-size:11px;line-height:%dpx;cursor:pointer;"
                + "border-radius:2px;background:color-mix(in srgb,%s 45%%,transparent)\">&nbsp;%s</div>",
            x,
            share,
            escape(words),
            depth * ROW,
            100 * x,
            100 * share,
            ROW - 1,
            ROW - 1,
            color,
            escape(node.frame().name())));
    var deepest = depth;
    var at = x;
    var children =
        node.children().stream().sorted(Comparator.comparingLong(Node::weight).reversed()).toList();
    for (var child : children) {
      deepest = Math.max(deepest, box(out, profile, child, at, depth + 1));
      at += (double) child.weight() / profile.root().weight();
    }
    return deepest;
  }

  private static String table(String title, Profile profile, List<Profile.Share> shares) {
    var rows = new StringBuilder(row(head(title, false) + head("share", true) + head("", true)));
    for (var share : profile.top(shares)) {
      rows.append(
          row(
              cell("<code>" + escape(share.frame().name()) + "</code>", false)
                  + cell(String.format(Locale.ROOT, "%.1f %%", 100 * share.share()), true)
                  + cell(escape(profile.aspect().amount(share.weight())), true)));
    }
    return "<div>" + Html.table(rows.toString()) + "</div>";
  }
}
