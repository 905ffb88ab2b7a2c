package org.jvmbootcamp.kernel.eval;

import jdk.jshell.Diag;

/**
 * One complaint of the compiler.
 *
 * @param code the compiler's key, such as {@code compiler.err.cant.resolve.location}
 * @param message the compiler's words
 * @param source the text that was compiled
 * @param start offset into the source where the fault begins
 * @param position offset into the source that the compiler points at
 * @param end offset into the source after the fault
 * @param cell the cell's number
 * @param firstLine the cell's line that the source begins on, from 1
 */
public record Problem(
    String code,
    String message,
    String source,
    int start,
    int position,
    int end,
    int cell,
    int firstLine) {

  /** What JShell's compiler says of a piece that stands there. */
  static Problem of(Diag diag, Origin origin, Piece piece) {
    return new Problem(
        diag.getCode(),
        diag.getMessage(null),
        origin.code(),
        origin.place(piece.writtenAt(diag.getStartPosition())),
        origin.place(piece.writtenAt(diag.getPosition())),
        origin.place(piece.writtenAt(diag.getEndPosition())),
        origin.cell(),
        origin.firstLine());
  }

  /** A complaint of ours about the piece that stands there. */
  static Problem at(Origin origin, String key, String message) {
    String code = origin.code();
    int start = origin.offset();
    while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
      start++;
    }
    return new Problem(
        key, message, code, start, start, start + 1, origin.cell(), origin.firstLine());
  }

  /** The cell's line that the compiler points at, from 1. */
  public int line() {
    return firstLine + (int) source.substring(0, place()).chars().filter(c -> c == '\n').count();
  }

  /** The column that the compiler points at, from 0. */
  public int column() {
    return place() - (source.lastIndexOf('\n', place() - 1) + 1);
  }

  /** The line that the compiler points at. */
  public String sourceLine() {
    int end = source.indexOf('\n', place());
    return source.substring(place() - column(), end < 0 ? source.length() : end);
  }

  /** The text at fault. */
  public String fault() {
    int from = Math.clamp(start, 0, source.length());
    return source.substring(from, Math.clamp(this.end, from, source.length()));
  }

  private int place() {
    return Math.clamp(position, 0, source.length());
  }
}
