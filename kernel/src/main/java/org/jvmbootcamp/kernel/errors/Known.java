package org.jvmbootcamp.kernel.errors;

import java.util.Collection;
import java.util.List;

/** What a session knows, to compare with what a reader wrote. */
public interface Known {
  /** Names of what is declared. */
  Collection<String> names();

  /** Full names of the types that have this simple name, the most likely first. */
  List<String> typesNamed(String name);

  /** Simple names of types that every cell can use. */
  Collection<String> usualTypes();

  /**
   * What can stand after a dot.
   *
   * @param code Java up to and with the dot
   * @return names; those of methods with an opening bracket
   */
  List<String> after(String code);
}
