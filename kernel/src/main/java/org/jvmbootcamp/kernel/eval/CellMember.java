package org.jvmbootcamp.kernel.eval;

/** What a cell declared past JShell: a static member of a class that was made for it. */
sealed interface CellMember permits CellVariable, CellDeclaration {
  String name();

  /** The full name of the class whose member it is. */
  String holder();

  /** Where its source stands. */
  Origin origin();

  /** Its declaration, whole. */
  String source();

  /** The line by which other code sees it. */
  default String importLine() {
    return importLine(holder(), name());
  }

  /** The line by which other code sees a static member of a class. */
  static String importLine(String holder, String name) {
    return "import static " + holder + "." + name + ";";
  }
}
