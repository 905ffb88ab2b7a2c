package org.jvmbootcamp.instruments.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.instruments.show.TypeNames;

/** A way of field names from a root, with what stands at its end; all elements are one way. */
final class Path {
  private static final int DEEPEST = 12;

  private record Key(String by, Class<?> type) {}

  private final @Nullable Key key;
  private final int depth;
  private final Map<Key, Path> children = new LinkedHashMap<>();
  private long bytes;

  private Path(@Nullable Key key, int depth) {
    this.key = key;
    this.depth = depth;
  }

  static Path root() {
    return new Path(null, 0);
  }

  /** Where a reference leads. The nodes of a list or a tree stay in one place. */
  Path step(String by, Class<?> type) {
    if ((key != null && key.type() == type) || depth == DEEPEST) {
      return this;
    }
    var next = new Key(by.startsWith("[") ? "[*]" : by, type);
    var child = children.get(next);
    if (child == null) {
      child = new Path(next, depth + 1);
      children.put(next, child);
    }
    return child;
  }

  void add(long more) {
    bytes += more;
  }

  /** The way to the place that takes most, with its share of all. */
  String heaviest(long all) {
    var at = best(new ArrayList<>(), List.of(this));
    var words = new StringBuilder();
    for (var step : at) {
      if (step.key != null) {
        var by = step.key.by();
        words.append(words.isEmpty() ? "" : by.startsWith("[") ? by : "." + by);
        words.append(words.isEmpty() ? TypeNames.of(step.key.type()) : "");
      }
    }
    var last = at.getLast();
    if (last.key != null && at.size() > 1) {
      words.append(" (").append(TypeNames.of(last.key.type())).append(')');
    }
    return words + ": " + Math.round(100.0 * last.bytes / Math.max(1, all)) + " % of all bytes";
  }

  /** The way from here to the place with most bytes. */
  private List<Path> best(List<Path> way, List<Path> bestSoFar) {
    way.add(this);
    var best = bytes > bestSoFar.getLast().bytes ? List.copyOf(way) : bestSoFar;
    for (var child : children.values()) {
      best = child.best(way, best);
    }
    way.removeLast();
    return best;
  }
}
