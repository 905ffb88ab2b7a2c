package org.jvmbootcamp.kernel.errors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The text of cells by their numbers, to quote from. */
public final class CellSources {
  private final Map<Integer, List<String>> cells = new ConcurrentHashMap<>();

  /** Keeps a cell's text. */
  public void put(int cell, String code) {
    cells.put(cell, code.lines().toList());
  }

  /** A line of a cell, counted from 1. */
  Optional<String> line(int cell, int line) {
    List<String> lines = cells.getOrDefault(cell, List.of());
    return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }
}
