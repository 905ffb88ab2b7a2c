package org.jvmbootcamp.grader;

import java.nio.file.Path;

/**
 * What is wrong in a file of the course, and how to mend it.
 *
 * @param file relative to the course's folder where it is in it
 * @param line from 1; 0 if it is the file as a whole
 */
public record Problem(Path file, int line, String message) {
  /** As compilers write it: {@code file:line: message}. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }
}
