package org.jvmbootcamp.kernel.eval;

import java.util.Set;

/**
 * A variable of a cell that JShell did not declare: a static field of the cell's class.
 *
 * @param type its type, as other cells can write it
 */
record CellVariable(String name, String holder, String type, Origin origin, String source)
    implements CellMember {
  /** JShell's classes, whose members other cells know by their simple names. */
  private static final String WRAPPER = "REPL\\.\\$JShell\\$\\w+\\.";

  CellVariable {
    type = type.replaceAll(WRAPPER, "");
  }

  /** Whether objects of one of these types can be in it. */
  boolean mentions(Set<String> types) {
    return Identifiers.in(type).stream().anyMatch(types::contains);
  }
}
