package org.jvmbootcamp.course.source;

/**
 * A mistake in what an author wrote: where it is, what is wrong, and how to mend it.
 *
 * @param file the file's path from the course's folder, with "/"
 * @param line the first line is 1
 */
public record Problem(String file, int line, String text) implements Comparable<Problem> {

  @Override
  public int compareTo(Problem other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /** As compilers write it, so that a terminal or an editor makes a link of it. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + text;
  }
}
