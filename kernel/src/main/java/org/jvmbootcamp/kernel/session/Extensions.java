package org.jvmbootcamp.kernel.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Renderer;

/** What the extensions of a session bring. */
public final class Extensions {
  private final Map<String, Magic> magics = new TreeMap<>();
  private final List<Renderer<?>> renderers = new ArrayList<>();
  private final Set<String> imports = new LinkedHashSet<>();

  /**
   * Collects what extensions bring.
   *
   * @throws IllegalStateException if two magics have one name
   */
  public Extensions(Iterable<Extension> extensions) {
    add(new ListMagics(magics));
    for (Extension extension : extensions) {
      extension.magics().forEach(this::add);
      renderers.addAll(extension.renderers());
      imports.addAll(extension.imports());
    }
  }

  /** Renderers, the first extension's first. */
  public List<Renderer<?>> renderers() {
    return List.copyOf(renderers);
  }

  /** Imports that cells start with, besides the kernel's own. */
  public List<String> imports() {
    return List.copyOf(imports);
  }

  /** The magics' names as they are typed, with their percent signs. */
  public List<String> magicNames() {
    return List.copyOf(magics.keySet());
  }

  /**
   * A magic by its name.
   *
   * @throws MagicException if there is none; names one that is like it
   */
  Magic magic(String name, Magic.Kind kind) throws MagicException {
    String typed = percent(kind) + name;
    Magic magic = magics.get(typed);
    if (magic != null) {
      return magic;
    }
    if (kind == Magic.Kind.LINE && magics.containsKey("%" + typed)) {
      throw new MagicException(
          typed + " takes a whole cell: write %" + typed + " as the cell's first line.");
    }
    if (kind == Magic.Kind.CELL && magics.containsKey(typed.substring(1))) {
      throw new MagicException(
          typed + " takes one line, not a cell: write " + typed.substring(1) + ".");
    }
    String near =
        Nearest.of(typed, magics.keySet()).map(found -> " Did you mean " + found + "?").orElse("");
    throw new MagicException(
        "there is no magic " + typed + "." + near + " %lsmagic lists them all.");
  }

  static String percent(Magic.Kind kind) {
    return kind == Magic.Kind.LINE ? "%" : "%%";
  }

  private void add(Magic magic) {
    Magic other = magics.putIfAbsent(ListMagics.typed(magic), magic);
    if (other != null) {
      throw new IllegalStateException(
          "two magics are called "
              + ListMagics.typed(magic)
              + ": "
              + other.getClass().getName()
              + " and "
              + magic.getClass().getName());
    }
  }
}
