package org.jvmbootcamp.kernel.spi;

/**
 * A declaration that is active in a session, as the reader wrote it.
 *
 * @param kind what it declares
 * @param name the simple name; for an import, what it imports
 * @param source its source, whole; a variable's with its initializer
 * @param cell the cell it was last declared in; 0 for what the kernel declares itself
 * @param line the cell's line that its source begins on, from 1
 */
public record Declaration(Kind kind, String name, String source, int cell, int line) {
  /** Kinds of declarations. */
  public enum Kind {
    IMPORT,
    TYPE,
    METHOD,
    VARIABLE
  }
}
