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
    return magics.values().stream().map(ListMagics::typed).toList();
  }

  /**
   * A magic by its name.
   *
   * @throws MagicException if there is none; names one that is like it
   */
  Magic magic(String name, Magic.Kind kind) throws MagicException {
    Magic magic = magics.get(name);
    if (magic == null) {
      String near =
          Nearest.of(name, magics.keySet())
              .map(found -> " Did you mean " + ListMagics.typed(magics.get(found)) + "?")
              .orElse("");
      throw new MagicException(
          "there is no magic " + percent(kind) + name + "." + near + " %lsmagic lists them all.");
    }
    if (magic.kind() != kind) {
      throw new MagicException(
          kind == Magic.Kind.LINE
              ? "%" + name + " takes a whole cell: write %%" + name + " as the cell's first line."
              : "%%" + name + " takes one line, not a cell: write %" + name + ".");
    }
    return magic;
  }

  static String percent(Magic.Kind kind) {
    return kind == Magic.Kind.LINE ? "%" : "%%";
  }

  private void add(Magic magic) {
    Magic other = magics.putIfAbsent(magic.name(), magic);
    if (other != null) {
      throw new IllegalStateException(
          "two magics are called "
              + magic.name()
              + ": "
              + other.getClass().getName()
              + " and "
              + magic.getClass().getName());
    }
  }
}
