package org.jvmbootcamp.kernel.requests;

import org.jvmbootcamp.kernel.protocol.Message;

/** Where the reader's cursor stands. */
final class Cursor {
  private Cursor() {}

  /** The cursor's index into the code, of a request that counts code points. */
  static int of(Message request, String code) {
    int points = code.codePointCount(0, code.length());
    int cursor = request.content().path("cursor_pos").asInt(points);
    return code.offsetByCodePoints(0, Math.clamp(cursor, 0, points));
  }
}
