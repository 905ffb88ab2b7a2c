package org.jvmbootcamp.course.notebook;

import java.util.List;

/**
 * A notebook on the course's kernel.
 *
 * @param lesson {@code phase/name} of its lesson, or what else it is
 */
public record Notebook(String lesson, List<Cell> cells) {
  public Notebook {
    cells = List.copyOf(cells);
  }
}
