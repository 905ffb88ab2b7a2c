package org.jvmbootcamp.kernel.eval;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A piece of a cell that JShell evaluates at once.
 *
 * @param written Java as the reader wrote it, with a semicolon at its end where it needs one
 * @param offset where it begins in the code
 * @param whole whether it is complete and has no fault of syntax that JShell sees at once
 * @param quiet whether the reader closed it with a semicolon
 * @param inserted what JShell has to be given besides, by the offset into what is written
 */
record Piece(
    String written, int offset, boolean whole, boolean quiet, SortedMap<Integer, String> inserted) {

  Piece(String written, int offset, boolean whole, boolean quiet) {
    this(written, offset, whole, quiet, new TreeMap<>());
  }

  /** The same with something more inserted. */
  Piece with(int at, String text) {
    var more = new TreeMap<>(inserted);
    more.put(at, text);
    return new Piece(written, offset, whole, quiet, more);
  }

  /** What JShell is given. */
  String source() {
    if (inserted.isEmpty()) {
      return written;
    }
    var source = new StringBuilder(written);
    new TreeMap<>(inserted).descendingMap().forEach(source::insert);
    return source.toString();
  }

  /** The offset into what is written, of an offset into the source. */
  long writtenAt(long sourceOffset) {
    long at = sourceOffset;
    for (Map.Entry<Integer, String> each : inserted.entrySet()) {
      if (at <= each.getKey()) {
        break;
      }
      at = Math.max(each.getKey(), at - each.getValue().length());
    }
    return at;
  }
}
