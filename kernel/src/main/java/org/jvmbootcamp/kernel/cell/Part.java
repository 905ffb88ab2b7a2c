package org.jvmbootcamp.kernel.cell;

/** A part of a cell. Lines count from 1. */
public sealed interface Part {
  /** The cell's line that it begins on. */
  int line();

  /** Java code. */
  record Java(String code, int line) implements Part {}

  /** A magic on a line of its own. */
  record LineMagic(String name, String argument, int line) implements Part {}

  /** A magic that takes the whole cell. */
  record CellMagic(String name, String argument, String body, int line) implements Part {}
}
