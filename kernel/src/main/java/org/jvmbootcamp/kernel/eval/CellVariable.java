package org.jvmbootcamp.kernel.eval;

import java.util.Set;

/**
 * A variable of a cell that JShell did not declare: a static field of the cell's class.
 *
 * @param holder the full name of the class whose field it is
 * @param type its type, as other cells can write it
 * @param origin where its source stands
 * @param source its declaration, whole
 */
record CellVariable(String name, String holder, String type, Origin origin, String source) {
  /** JShell's classes, whose members other cells know by their simple names. */
  private static final String WRAPPER = "REPL\\.\\$JShell\\$\\w+\\.";

  CellVariable {
    type = type.replaceAll(WRAPPER, "");
  }

  /** The line by which other code sees it. */
  String importLine() {
    return "import static " + holder + "." + name + ";";
  }

  /** Whether objects of one of these types can be in it. */
  boolean mentions(Set<String> types) {
    return Identifiers.in(type).stream().anyMatch(types::contains);
  }
}
