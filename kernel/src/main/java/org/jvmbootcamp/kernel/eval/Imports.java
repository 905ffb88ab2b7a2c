package org.jvmbootcamp.kernel.eval;

import java.lang.module.ModuleDescriptor.Exports;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Import lines for a class of a cell. In place of {@code import module java.base}, which has the
 * compiler list a hundred packages, stand the few types that the code can mean.
 */
final class Imports {
  static final String BASE = "import module java.base;";
  private static final Pattern STAR =
      Pattern.compile("import\\s+(static\\s+)?([\\w.]+)\\.\\*\\s*;?");

  private final Module base = Object.class.getModule();
  private final List<String> packages =
      base.getDescriptor().exports().stream()
          .filter(exports -> !exports.isQualified())
          .map(Exports::source)
          .filter(name -> !name.equals("java.lang"))
          .toList();
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final Predicate<String> isResource;

  /**
   * Imports.
   *
   * @param isResource whether the class path has a file of this name
   */
  Imports(Predicate<String> isResource) {
    this.isResource = isResource;
  }

  /**
   * The lines a class needs.
   *
   * @param lines the session's imports
   * @param names what the code may refer to
   * @param declared names of types that cells declare
   */
  List<String> lines(List<String> lines, Set<String> names, Set<String> declared) {
    long modules = lines.stream().filter(line -> line.startsWith("import module ")).count();
    if (modules != 1 || !lines.contains(BASE)) {
      return lines;
    }
    List<String> all = new ArrayList<>(lines);
    all.remove(BASE);
    for (String name : names) {
      if (Character.isUpperCase(name.codePointAt(0))
          && !declared.contains(name)
          && lines.stream().noneMatch(line -> importsIt(line, name))) {
        known.computeIfAbsent(name, this::find).ifPresent(type -> all.add("import " + type + ";"));
      }
    }
    return all;
  }

  /** Whether a line imports a type of this name, which then goes before one of a module. */
  private boolean importsIt(String line, String name) {
    Matcher star = STAR.matcher(line);
    if (!star.matches()) {
      return line.matches(".*\\." + Pattern.quote(name) + "\\s*;?");
    }
    String separator = star.group(1) == null ? "/" : "$";
    return isResource.test(star.group(2).replace('.', '/') + separator + name + ".class");
  }

  /** The only type of this name; none if it needs no import, or if the compiler has to complain. */
  private Optional<String> find(String name) {
    if (isType("java.lang." + name)) {
      return Optional.empty();
    }
    List<String> found =
        packages.stream().map(prefix -> prefix + "." + name).filter(this::isType).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private boolean isType(String name) {
    Class<?> type = Class.forName(base, name);
    return type != null && Modifier.isPublic(type.getModifiers());
  }
}
