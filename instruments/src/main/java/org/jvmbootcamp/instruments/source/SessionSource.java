package org.jvmbootcamp.instruments.source;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What earlier cells declared, for cells that run in a JVM of their own.
 *
 * @param declarations imports, types, methods and variables, in the order they were declared
 * @param values the value that a variable has now
 * @param classPath what cells see
 * @param moduleOptions {@code --add-modules} and the like, for the compiler and the JVM
 */
public record SessionSource(
    List<Snippet> declarations,
    Function<String, Optional<Object>> values,
    List<Path> classPath,
    List<String> moduleOptions) {
  public SessionSource {
    declarations = List.copyOf(declarations);
    classPath = List.copyOf(classPath);
    moduleOptions = List.copyOf(moduleOptions);
  }

  /** A session in which nothing was declared. */
  public static SessionSource empty(List<Path> classPath) {
    return new SessionSource(List.of(), name -> Optional.empty(), classPath, List.of());
  }

  /** All imports, and what the names use of the rest, directly or through one another. */
  List<Snippet> needed(Set<String> names, Set<String> declaredByTheCell) {
    var wanted = new HashSet<>(declaredByTheCell);
    var open = new ArrayDeque<>(names);
    var found = new LinkedHashSet<Snippet>();
    while (!open.isEmpty()) {
      var name = open.poll();
      if (!wanted.add(name)) {
        continue;
      }
      for (var declaration : declarations) {
        if (declaration.kind() != Snippet.Kind.IMPORT && declaration.name().equals(name)) {
          found.add(declaration);
          open.addAll(Parser.names(declaration.source()));
        }
      }
    }
    return declarations.stream()
        .filter(each -> each.kind() == Snippet.Kind.IMPORT || found.contains(each))
        .toList();
  }
}
