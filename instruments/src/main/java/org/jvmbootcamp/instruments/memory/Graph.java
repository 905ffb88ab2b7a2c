package org.jvmbootcamp.instruments.memory;

import java.util.List;

/**
 * A small object graph, for drawing.
 *
 * @param nodes the objects, in the order they were reached; the index is the id
 * @param edges the references between them
 */
public record Graph(List<Node> nodes, List<Edge> edges) {
  /** No drawing. */
  public static final Graph NONE = new Graph(List.of(), List.of());

  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An object.
   *
   * @param label its class, and its value where that is short
   * @param bytes its own size
   * @param depth references between it and the nearest root
   */
  public record Node(String label, long bytes, int depth) {}

  /**
   * A reference.
   *
   * @param from index of the object that refers; -1 for a root
   * @param to index of the object referred to
   * @param label the field's name, or the element's index
   */
  public record Edge(int from, int to, String label) {}
}
