package org.jvmbootcamp.kernel.eval;

/** Code that is compiled at once, past JShell. */
sealed interface Together permits Statements, Declarations {
  String code();
}
