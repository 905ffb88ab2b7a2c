package org.jvmbootcamp.kernel.eval;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other code of cells gives to code that is compiled past JShell. */
interface Surroundings {
  /** The session's imports. */
  List<String> imports();

  /**
   * Lines that import what JShell declared of these names; null if some of it cannot be used now.
   *
   * @param own names of variables that are not JShell's
   */
  @Nullable List<String> declared(Set<String> names, Set<String> own);

  /** The names of the types that cells declared. */
  Set<String> types(Set<String> names);

  /** What JShell did not declare of these names: variables, then the rest. */
  List<CellMember> members(Set<String> names);

  /**
   * Whether something has one of these names, or waits for it, that is not a declaration of ours.
   */
  boolean isTaken(Set<String> names);

  /** What else changes with these names: variables of such types, and what JShell declared. */
  Set<String> dependents(Set<String> changed);

  /** Whether nothing rests on these names that would have to follow a change, but variables. */
  boolean isFree(Set<String> names);

  /** These were declared anew. */
  void replaced(Collection<CellDeclaration> old);

  /** A use of a declaration that something is missing for. */
  CompileException unresolved(int id, Origin user);

  /** What has these names is declared anew, as soon as this returns. */
  void changing(Set<String> names) throws Throwable;

  /** These variables are there now, and JShell's of the same names are not. */
  void added(Collection<CellVariable> added);
}
