package speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What lay on the heap of a JVM, from the file that it wrote (the format is HPROF 1.0.2). */
public final class HeapDump {
  private final Map<Long, Thing> things;
  private final Set<Long> roots;

  HeapDump(Map<Long, Thing> things, Set<Long> roots) {
    this.things = Map.copyOf(things);
    this.roots = Set.copyOf(roots);
  }

  /** A class's objects, with the bytes of their fields and elements. */
  public record Row(String type, int objects, long bytes) {}

  /** An object: its class, the bytes of its fields or elements, and what it refers to. */
  record Thing(String type, long bytes, List<Link> links) {}

  /** A reference from a field, or from an element of an array. */
  record Link(String name, long target) {}

  private record Step(long from, String name) {}

  /**
   * Reads a file that {@code -XX:+HeapDumpOnOutOfMemoryError} or {@code jcmd GC.heap_dump} wrote.
   *
   * @throws IOException if it cannot be read, or is not such a file
   */
  public static HeapDump read(Path file) throws IOException {
    return new HeapDumpReader(file).read();
  }

  /** The classes with the most bytes, largest first. */
  public List<Row> histogram(int most) {
    var rows = new HashMap<String, Row>();
    for (var thing : things.values()) {
      rows.merge(
          thing.type(),
          new Row(thing.type(), 1, thing.bytes()),
          (a, b) -> new Row(a.type(), a.objects() + b.objects(), a.bytes() + b.bytes()));
    }
    return rows.values().stream()
        .sorted(Comparator.comparingLong(Row::bytes).reversed())
        .limit(most)
        .toList();
  }

  /** A shortest way of references from a root to an object of this class; empty if there is none. */
  public List<String> wayTo(String type) {
    var came = new HashMap<Long, Step>();
    var next = new ArrayDeque<Long>();
    roots.stream().sorted().forEach(root -> visit(root, new Step(0, "root"), came, next));
    while (!next.isEmpty()) {
      var id = next.remove();
      var thing = thing(id);
      if (thing.type().equals(type)) {
        return way(id, came);
      }
      for (var link : thing.links()) {
        visit(link.target(), new Step(id, link.name()), came, next);
      }
    }
    return List.of();
  }

  private void visit(long id, Step step, Map<Long, Step> came, ArrayDeque<Long> next) {
    if (things.containsKey(id) && came.putIfAbsent(id, step) == null) {
      next.add(id);
    }
  }

  private List<String> way(long id, Map<Long, Step> came) {
    var way = new ArrayList<String>();
    for (var at = id; at != 0; ) {
      var step = Objects.requireNonNull(came.get(at));
      way.add(step.name() + " → " + thing(at).type());
      at = step.from();
    }
    Collections.reverse(way);
    return way;
  }

  private Thing thing(long id) {
    return Objects.requireNonNull(things.get(id));
  }
}
