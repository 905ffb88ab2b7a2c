package org.jvmbootcamp.instruments.memory;

import static org.jvmbootcamp.instruments.show.Html.escape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/** Draws a small object graph: objects in columns by their distance from the roots. */
final class GraphDrawing {
  private static final int BOX_WIDTH = 176;
  private static final int BOX_HEIGHT = 38;
  private static final int COLUMN = BOX_WIDTH + 84;
  private static final int LINE = BOX_HEIGHT + 20;
  private static final int LEFT = 70;

  private record Place(int x, int y) {}

  private GraphDrawing() {}

  static String draw(Graph graph) {
    var places = places(graph);
    var svg = new StringBuilder();
    var id = "tip" + Integer.toHexString(graph.hashCode());
    for (var edge : bundles(graph)) {
      edge(svg, edge, places, id, lane(graph, edge));
    }
    for (var i = 0; i < graph.nodes().size(); i++) {
      node(svg, graph.nodes().get(i), places.get(i), shared(graph, i));
    }
    var width = places.stream().mapToInt(Place::x).max().orElse(0) + BOX_WIDTH + 40;
    var height = places.stream().mapToInt(Place::y).max().orElse(0) + BOX_HEIGHT + 12;
    return """
    <svg role="img" aria-label="%s" width="%d" height="%d" viewBox="0 0 %d %d" \
    style="max-width:100%%;height:auto;color:inherit"><defs><marker id="%s" viewBox="0 0 8 8" \
    refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" \
    fill="%s"/></marker></defs>%s</svg>"""
        .formatted(escape(alternative(graph)), width, height, width, height, id, Html.ORANGE, svg);
  }

  private static List<Place> places(Graph graph) {
    var lines = new HashMap<Integer, Integer>();
    var places = new ArrayList<Place>();
    for (var node : graph.nodes()) {
      var line = lines.merge(node.depth(), 1, Integer::sum) - 1;
      places.add(new Place(LEFT + node.depth() * COLUMN, 8 + line * LINE));
    }
    return places;
  }

  /** References of one object to another as one arrow, with all their labels. */
  private static List<Graph.Edge> bundles(Graph graph) {
    var bundles = new ArrayList<Graph.Edge>();
    var labels = new LinkedHashMap<List<Integer>, List<String>>();
    for (var edge : graph.edges()) {
      if (edge.from() < 0) {
        bundles.add(edge);
      } else {
        labels
            .computeIfAbsent(List.of(edge.from(), edge.to()), _ -> new ArrayList<>())
            .add(edge.label());
      }
    }
    labels.forEach((ends, all) -> bundles.add(new Graph.Edge(ends.get(0), ends.get(1), join(all))));
    return bundles;
  }

  /** Of many labels the first and the last: {@code [0] … [9]}. */
  private static String join(List<String> labels) {
    return switch (labels.size()) {
      case 1 -> labels.getFirst();
      case 2 -> labels.getFirst() + ", " + labels.getLast();
      default -> labels.getFirst() + " … " + labels.getLast();
    };
  }

  private static boolean shared(Graph graph, int node) {
    return graph.edges().stream().filter(edge -> edge.to() == node).count() > 1;
  }

  private static void node(StringBuilder svg, Graph.Node node, Place place, boolean shared) {
    svg.append(
        """
        <g><title>%s, %s%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="5" fill="%s" \
        fill-opacity="%s" stroke="%s" stroke-width="%d"/><text x="%d" y="%d" text-anchor="middle" \
        font-size="12" fill="currentColor">%s</text><text x="%d" y="%d" text-anchor="middle" \
        font-size="10.5" fill="currentColor" fill-opacity=".75">%s%s</text></g>"""
            .formatted(
                escape(node.label()),
                Units.bytes(node.bytes()),
                shared ? ", referred to more than once" : "",
                place.x(),
                place.y(),
                BOX_WIDTH,
                BOX_HEIGHT,
                shared ? Html.PURPLE : Html.BLUE,
                shared ? ".3" : ".16",
                shared ? Html.PURPLE : Html.BLUE,
                shared ? 2 : 1,
                place.x() + BOX_WIDTH / 2,
                place.y() + 16,
                escape(Html.cut(node.label(), 24)),
                place.x() + BOX_WIDTH / 2,
                place.y() + 31,
                Units.bytes(node.bytes()),
                shared ? " · shared" : ""));
  }

  /** Several roots of one object arrive side by side, so that each arrow can be seen. */
  private static int lane(Graph graph, Graph.Edge edge) {
    if (edge.from() >= 0) {
      return 0;
    }
    var roots = graph.edges().stream().filter(e -> e.from() < 0 && e.to() == edge.to()).toList();
    var step = Math.min(16, (BOX_HEIGHT - 6) / roots.size());
    return roots.indexOf(edge) * step - (roots.size() - 1) * step / 2;
  }

  private static void edge(
      StringBuilder svg, Graph.Edge edge, List<Place> places, String tip, int lane) {
    var to = places.get(edge.to());
    var from = edge.from() < 0 ? new Place(LEFT - COLUMN + 8, to.y()) : places.get(edge.from());
    var x1 = edge.from() < 0 ? 8 : from.x() + BOX_WIDTH;
    var y1 = from.y() + BOX_HEIGHT / 2 + lane;
    var x2 = to.x() - 2;
    var y2 = to.y() + BOX_HEIGHT / 2 + lane;
    // A reference back, or within a column, leaves and arrives on the right side.
    var back = edge.from() >= 0 && to.x() <= from.x();
    if (back) {
      x2 = to.x() + BOX_WIDTH + 2;
    }
    var bend = back ? Math.max(x1, x2) + 34 : (x1 + x2) / 2;
    // The label of a bent arrow stands near its beginning: in the middle, arrows cross.
    var bent = !back && y1 != y2;
    svg.append(
        """
        <path d="M%d %d C%d %d %d %d %d %d" fill="none" stroke="%s" stroke-width="1.4" \
        marker-end="url(#%s)"/><text x="%d" y="%d" text-anchor="middle" font-size="10.5" \
        fill="currentColor" fill-opacity=".85">%s</text>"""
            .formatted(
                x1,
                y1,
                bend,
                y1,
                bend,
                y2,
                x2,
                y2,
                Html.ORANGE,
                tip,
                back ? bend : bent ? x1 + (x2 - x1) / 3 : (x1 + x2) / 2,
                (bent ? y1 + (y2 - y1) / 5 : (y1 + y2) / 2) - 4,
                escape(Html.cut(edge.label(), 12))));
  }

  private static String alternative(Graph graph) {
    var words = new StringBuilder("Objects and references: ");
    for (var edge : graph.edges()) {
      words
          .append(edge.from() < 0 ? "root" : graph.nodes().get(edge.from()).label())
          .append(' ')
          .append(edge.label())
          .append(" refers to ")
          .append(graph.nodes().get(edge.to()).label())
          .append("; ");
    }
    return words.toString();
  }
}
