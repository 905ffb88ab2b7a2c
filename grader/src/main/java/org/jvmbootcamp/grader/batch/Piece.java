package org.jvmbootcamp.grader.batch;

/** What a learner handed in for one exercise, or what is wrong with it. */
sealed interface Piece {
  /** {@code phase/name}; empty if a whole submission is broken. */
  String exercise();

  /** Java to grade. */
  record Code(String exercise, String source) implements Piece {}

  /** It cannot be read. */
  record Unreadable(String exercise, String reason) implements Piece {}
}
