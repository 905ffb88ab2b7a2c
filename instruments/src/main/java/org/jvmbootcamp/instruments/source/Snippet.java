package org.jvmbootcamp.instruments.source;

/**
 * A piece of a cell that stands on its own.
 *
 * @param kind what it is
 * @param name what it declares; empty for statements and expressions; for several variables in one
 *     declaration the first one's
 * @param source its text, whole
 * @param cell the cell it stands in
 * @param line the cell's line it begins on, from 1
 */
public record Snippet(Kind kind, String name, String source, int cell, int line) {
  /** What a piece of a cell can be. */
  public enum Kind {
    IMPORT,
    TYPE,
    METHOD,
    VARIABLE,
    STATEMENT,
    /** An expression without a semicolon: what the cell shows. */
    EXPRESSION
  }
}
