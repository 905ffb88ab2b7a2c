package org.jvmbootcamp.course.source;

import java.util.List;

/** A lesson as its author wrote it. */
public record Lesson(String phase, String name, String title, List<Block> blocks) {

  public Lesson {
    blocks = List.copyOf(blocks);
  }

  /** {@code phase/name}. */
  public String id() {
    return phase + "/" + name;
  }

  /** Its path from the course's folder. */
  public String file() {
    return "lessons/" + id() + ".md";
  }

  /** The exercises it shows, in order. */
  public List<Block.ExercisePlace> exercises() {
    return blocks.stream()
        .filter(Block.ExercisePlace.class::isInstance)
        .map(Block.ExercisePlace.class::cast)
        .toList();
  }
}
