package org.jvmbootcamp.instruments.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One variable of a declaration.
 *
 * @param type as written; null for {@code var}
 * @param init the initializer as written; null if there is none
 * @param annotations as written
 * @param line the cell's line that the initializer begins on
 * @param lines the declaration's lines from there on, as the reader wrote them
 */
record Variable(
    String name,
    @Nullable String type,
    @Nullable String init,
    List<String> annotations,
    int cell,
    int line,
    String lines) {

  /** The initializer as an expression that can be assigned. */
  String assigned(String resolvedType) {
    if (init == null) {
      throw new IllegalStateException(name + " has no initializer");
    }
    return init.startsWith("{") ? "new " + resolvedType + init : init;
  }
}
