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
  /** By the name as it is typed: a line magic and a cell magic may share one. */
  private final Map<String, Magic> magics = new TreeMap<>();

  private final List<Renderer<?>> renderers = new ArrayList<>();
  private final Set<String> imports = new LinkedHashSet<>();

  /**
   * Collects what extensions bring.
   *
   * @throws IllegalStateException if two magics of one kind have one name
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

  /** Help by the magics' names as they are typed, with their percent signs. */
  public Map<String, String> magicHelps() {
    Map<String, String> helps = new TreeMap<>();
    magics.forEach((typed, magic) -> helps.put(typed, magic.help()));
    return helps;
  }

  /**
   * A magic by its name.
   *
   * @throws MagicException if there is none; names one that is like it
   */
  Magic magic(String name, Magic.Kind kind) throws MagicException {
    Magic magic = magics.get(percent(kind) + name);
    if (magic != null) {
      return magic;
    }
    if (kind == Magic.Kind.LINE && magics.containsKey("%%" + name)) {
      throw new MagicException(
          "%" + name + " takes a whole cell: write %%" + name + " as the cell's first line.");
    }
    if (kind == Magic.Kind.CELL && magics.containsKey("%" + name)) {
      throw new MagicException("%%" + name + " takes one line, not a cell: write %" + name + ".");
    }
    List<String> names = magics.values().stream().map(Magic::name).distinct().toList();
    String near =
        Nearest.of(name, names)
            .flatMap(
                found -> magics.values().stream().filter(m -> m.name().equals(found)).findFirst())
            .map(found -> " Did you mean " + ListMagics.typed(found) + "?")
            .orElse("");
    throw new MagicException(
        "there is no magic " + percent(kind) + name + "." + near + " %lsmagic lists them all.");
  }

  static String percent(Magic.Kind kind) {
    return kind == Magic.Kind.LINE ? "%" : "%%";
  }

  private void add(Magic magic) {
    String typed = percent(magic.kind()) + magic.name();
    Magic other = magics.putIfAbsent(typed, magic);
    if (other != null) {
      throw new IllegalStateException(
          "two magics are called "
              + typed
              + ": "
              + other.getClass().getName()
              + " and "
              + magic.getClass().getName());
    }
  }
}
