package org.jvmbootcamp.course.source;

/**
 * A link or an image in prose.
 *
 * @param line where it stands in the file
 * @param start index of its destination in the prose's text
 * @param destination as written
 */
public record Reference(Kind kind, int line, int start, String destination) {

  /** What a destination is for. */
  public enum Kind {
    LINK,
    IMAGE
  }

  int end() {
    return start + destination.length();
  }

  Reference movedBy(int distance) {
    return new Reference(kind, line, start + distance, destination);
  }
}
