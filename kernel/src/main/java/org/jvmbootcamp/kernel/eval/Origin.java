package org.jvmbootcamp.kernel.eval;

/**
 * Where a snippet stands.
 *
 * @param cell the cell's number; 0 for what the kernel itself declares
 * @param code the Java that was evaluated together
 * @param firstLine the cell's line that the code begins on, from 1
 * @param offset where in the code the snippet begins
 */
record Origin(int cell, String code, int firstLine, int offset) {
  /** Frames of cells carry this and a number as the name of their source file. */
  static final String FILE_PREFIX = "cell [";

  /** What stands as source file in stack traces. */
  String file() {
    return FILE_PREFIX + cell + "]";
  }

  /** The same code from another offset on. */
  Origin at(int offset) {
    return new Origin(cell, code, firstLine, offset);
  }

  /** The cell's line of an offset into the snippet. */
  int line(int offsetInSnippet) {
    int end = Math.clamp(offset + (long) offsetInSnippet, 0, code.length());
    return firstLine + (int) code.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** The place in the code of an offset into the snippet. */
  int place(long offsetInSnippet) {
    return (int) Math.min(offset + Math.max(offsetInSnippet, 0), code.length());
  }
}
