package org.jvmbootcamp.kernel.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a piece of code, compiled past JShell, sees of other code of cells.
 *
 * @param used what JShell did not declare
 * @param declared lines that import what JShell declared
 */
record Visible(List<CellMember> used, List<String> declared) {
  Visible {
    used = List.copyOf(used);
    declared = List.copyOf(declared);
  }

  /**
   * What code sees; empty if some of it cannot be used now.
   *
   * @param names that the code mentions
   * @param own what it declares itself, which hides what others have declared
   */
  static Optional<Visible> of(Surroundings around, Set<String> names, Set<String> own) {
    List<CellMember> used =
        around.members(names).stream().filter(member -> !own.contains(member.name())).toList();
    Set<String> outside = new HashSet<>(own);
    used.forEach(member -> outside.add(member.name()));
    return Optional.ofNullable(around.declared(names, outside))
        .map(declared -> new Visible(used, declared));
  }

  /** Lines that import all of it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(declared);
    used.forEach(member -> lines.add(member.importLine()));
    return lines;
  }

  /** The full names of the classes that hold what JShell did not declare. */
  Set<String> holders() {
    return used.stream().map(CellMember::holder).collect(Collectors.toSet());
  }
}
