package org.jvmbootcamp.grader;

/**
 * What a reader hands in.
 *
 * @param source Java, in the unnamed package
 * @param firstLine the line of the cell or file that the source begins on, from 1
 */
public record Submission(String source, int firstLine) {
  /** A file, whole. */
  public static Submission file(String source) {
    return new Submission(source, 1);
  }
}
