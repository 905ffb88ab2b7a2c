package org.jvmbootcamp.course.source;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Gathers mistakes, so that an author hears of all of them at once. Not thread-safe. */
public final class Problems {

  private final TreeSet<Problem> found =
      new TreeSet<>(Comparator.<Problem>naturalOrder().thenComparing(Problem::text));

  /** Notes a mistake; the same one twice counts once. */
  public void add(String file, int line, String text) {
    found.add(new Problem(file, line, text));
  }

  public boolean none() {
    return found.isEmpty();
  }

  /** All mistakes, by file and line. */
  public List<Problem> all() {
    return List.copyOf(found);
  }
}
