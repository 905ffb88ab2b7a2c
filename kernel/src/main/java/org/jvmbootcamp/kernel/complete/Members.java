package org.jvmbootcamp.kernel.complete;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;

/** Kinds and signatures of a type's members, from its class: quicker than to ask the compiler. */
final class Members {
  private static final List<String> USUAL =
      List.of("lang", "util", "util.stream", "util.function", "time", "io", "nio.file", "math");

  private static final String CLOSING = ")]>";
  private static final String OPENING = "([<";

  private final ClassLoader loader;

  /**
   * Members of classes.
   *
   * @param loader finds the classes that cells see
   */
  Members(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The members of what an expression gives, by the text that completes them; none if its type
   * cannot be told.
   */
  Map<String, Match> of(SourceCodeAnalysis analysis, String expression) {
    if (expression.isEmpty()) {
      return Map.of();
    }
    Map<String, Match> all = new HashMap<>();
    type(analysis, expression).ifPresent(type -> add(all, type));
    add(all, Object.class);
    return all;
  }

  private static void add(Map<String, Match> all, Class<?> type) {
    Map<String, List<Method>> byName =
        Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()))
            .filter(method -> !method.isSynthetic())
            .filter(method -> (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
            .distinct()
            .collect(Collectors.groupingBy(Method::getName));
    byName.forEach(
        (name, methods) -> {
          String signature =
              methods.stream()
                  .map(Signatures::of)
                  .distinct()
                  .sorted((a, b) -> Integer.compare(a.length(), b.length()))
                  .limit(4)
                  .collect(Collectors.joining("; "));
          for (String text : List.of(name + "(", name + "()")) {
            all.putIfAbsent(text, new Match(text, "function", signature));
          }
        });
    for (Field field : type.getFields()) {
      boolean constant = Modifier.isStatic(field.getModifiers());
      all.putIfAbsent(
          field.getName(),
          new Match(
              field.getName(),
              constant ? "property" : "instance",
              Signatures.name(field.getGenericType())));
    }
  }

  private Optional<Class<?>> type(SourceCodeAnalysis analysis, String expression) {
    if (expression.matches("[A-Z]\\w*")) {
      return named(analysis, expression);
    }
    String type = analysis.analyzeType(expression, expression.length());
    return type == null ? Optional.empty() : named(analysis, type.replaceAll("<.*>", ""));
  }

  private Optional<Class<?>> named(SourceCodeAnalysis analysis, String name) {
    if (name.contains(".")) {
      return load(name);
    }
    // JShell's index of all types is not there at once.
    Optional<Class<?>> usual =
        USUAL.stream()
            .map(each -> load("java." + each + "." + name))
            .flatMap(Optional::stream)
            .findFirst();
    return usual.isPresent()
        ? usual
        : analysis.listQualifiedNames(name, name.length()).getNames().stream()
            .sorted((a, b) -> Boolean.compare(b.startsWith("java."), a.startsWith("java.")))
            .map(this::load)
            .flatMap(Optional::stream)
            .findFirst();
  }

  private Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      // A type of a cell, or one that has no class of this name: the compiler is asked then.
      return Optional.empty();
    }
  }

  /** The expression whose dot stands at a place; empty if it cannot be told from its text. */
  static String expressionBefore(String code, int dot) {
    int i = dot - 1;
    while (i >= 0 && Character.isWhitespace(code.charAt(i))) {
      i--;
    }
    while (i >= 0) {
      char c = code.charAt(i);
      if (CLOSING.indexOf(c) >= 0) {
        i = opening(code, i) - 1;
      } else if (c == '"') {
        i = code.lastIndexOf('"', i - 1) - 1;
      } else if (Character.isJavaIdentifierPart(c) || c == '.') {
        i--;
      } else if (Character.isWhitespace(c) && code.substring(i).stripLeading().startsWith(".")) {
        i--;
      } else {
        break;
      }
    }
    String expression = code.substring(Math.max(0, i + 1), dot).strip();
    String before = code.substring(0, Math.max(0, i + 1)).stripTrailing();
    return before.endsWith("new") ? "new " + expression : expression;
  }

  private static int opening(String code, int closing) {
    char close = code.charAt(closing);
    char open = OPENING.charAt(CLOSING.indexOf(close));
    int depth = 0;
    for (int i = closing; i >= 0; i--) {
      depth += code.charAt(i) == close ? 1 : code.charAt(i) == open ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return 0;
  }
}
