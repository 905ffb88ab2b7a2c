package org.jvmbootcamp.kernel.spi;

import java.util.List;

/**
 * A set of magics, renderers and imports that the kernel finds with {@link java.util.ServiceLoader}
 * on its class path. The kernel makes one instance a session.
 */
public interface Extension {
  /** Magics by name; a name that two extensions claim is an error at start-up. */
  default List<Magic> magics() {
    return List.of();
  }

  /** Renderers, the most specific type first where they overlap. */
  default List<Renderer<?>> renderers() {
    return List.of();
  }

  /** Import declarations that every session starts with, each a whole line of Java. */
  default List<String> imports() {
    return List.of();
  }
}
