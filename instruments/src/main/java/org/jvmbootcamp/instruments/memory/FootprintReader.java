package org.jvmbootcamp.instruments.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.TypeNames;

/** Measures footprints in this JVM. */
public final class FootprintReader {
  /** A drawing of more objects than this is a tangle. */
  private static final int DRAWN = 14;

  private FootprintReader() {}

  /** What several roots reach together; what they share is counted once. */
  public static Footprint of(List<? extends @Nullable Object> roots) {
    var tally = new Tally();
    var graph = new ObjectGraph<>(tally);
    var single = roots.size() == 1;
    for (var i = 0; i < roots.size(); i++) {
      graph.walk(roots.get(i), single ? "" : "root " + (i + 1));
    }
    var title = single ? title(roots.getFirst()) : roots.size() + " objects together";
    return tally.result(title);
  }

  /** Bytes that an object and all that it reaches take. */
  public static long bytes(@Nullable Object root) {
    var total = new long[1];
    new ObjectGraph<Boolean>(
            (object, size, from, by) -> {
              total[0] += size;
              return true;
            })
        .walk(root, "");
    return total[0];
  }

  private static String title(@Nullable Object root) {
    return root == null ? "null" : LayoutReader.describe(root).replace("→ ", "");
  }

  private static final class Count {
    long count;
    long bytes;
  }

  /** Adds up by class and by path, and remembers the first objects for the drawing. */
  private static final class Tally implements ObjectGraph.Visitor<Tally.Seen> {
    private final Map<Class<?>, Count> byClass = new HashMap<>();
    private final IdentityHashMap<Object, Integer> drawn = new IdentityHashMap<>();
    private final List<Graph.Node> nodes = new ArrayList<>();
    private final List<Graph.Edge> edges = new ArrayList<>();
    private final Path top = Path.root();
    private long bytes;
    private long count;

    /** What an object hands to those it refers to: where it stands. */
    private record Seen(Path path, int id) {}

    @Override
    public Seen object(Object object, long size, @Nullable Seen from, String by) {
      bytes += size;
      count++;
      var sum = byClass.computeIfAbsent(object.getClass(), _ -> new Count());
      sum.count++;
      sum.bytes += size;
      var path = (from == null ? top : from.path()).step(by, object.getClass());
      path.add(size);
      var id = nodes.size();
      if (id <= DRAWN) {
        var depth = from == null || from.id() < 0 ? 0 : nodes.get(from.id()).depth() + 1;
        nodes.add(new Graph.Node(label(object), size, depth));
        edges.add(new Graph.Edge(from == null ? -1 : from.id(), id, by));
        drawn.put(object, id);
        return new Seen(path, id);
      }
      return new Seen(path, -1);
    }

    @Override
    public void again(Object object, @Nullable Seen from, String by) {
      var id = drawn.get(object);
      if (id != null && count <= DRAWN) {
        edges.add(new Graph.Edge(from == null ? -1 : from.id(), id, by));
      }
    }

    Footprint result(String title) {
      var rows =
          byClass.entrySet().stream()
              .map(
                  entry ->
                      new Footprint.Row(
                          TypeNames.of(entry.getKey()),
                          entry.getValue().count,
                          entry.getValue().bytes))
              .sorted(
                  Comparator.comparingLong(Footprint.Row::bytes)
                      .reversed()
                      .thenComparing(Footprint.Row::type))
              .toList();
      var graph = count <= DRAWN ? new Graph(nodes, edges) : Graph.NONE;
      return new Footprint(title, bytes, count, rows, count > 1 ? top.heaviest(bytes) : "", graph);
    }

    private static String label(Object object) {
      return Html.cut(LayoutReader.describe(object).replace("→ ", ""), 26);
    }
  }
}
