package org.jvmbootcamp.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes types that only the compiler can name, such as the one of {@code var x = List.of(1, "a")},
 * as the nearest ones that source can name. JShell keeps them as they are, and then the compiler
 * fails on the next use of the variable.
 */
final class Intersections {
  private static final Pattern NAME = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");

  private final String text;
  private int at;

  private Intersections(String text) {
    this.text = text;
  }

  /** The nearest type; empty if the given one has a name, or cannot be read. */
  static Optional<String> denotable(String type) {
    if (type.indexOf('&') < 0) {
      return Optional.empty();
    }
    var reader = new Intersections(type.replace(" ", ""));
    Optional<String> found = reader.type();
    return reader.at == reader.text.length() ? found : Optional.empty();
  }

  /** The first of the types that are joined, if it says something. */
  private Optional<String> type() {
    List<String> bounds = new ArrayList<>();
    do {
      Optional<String> bound = bound();
      if (bound.isEmpty()) {
        return bound;
      }
      bounds.add(bound.get());
    } while (skip("&"));
    return bounds.stream()
        .filter(bound -> bounds.size() == 1 || !bound.matches("(java\\.lang\\.)?Object"))
        .findFirst();
  }

  private Optional<String> bound() {
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    at = name.end();
    var written = new StringBuilder(name.group());
    if (skip("<")) {
      List<String> arguments = new ArrayList<>();
      do {
        Optional<String> argument = argument();
        if (argument.isEmpty()) {
          return argument;
        }
        arguments.add(argument.get());
      } while (skip(","));
      if (!skip(">")) {
        return Optional.empty();
      }
      written.append('<').append(String.join(", ", arguments)).append('>');
    }
    while (skip("[]")) {
      written.append("[]");
    }
    return Optional.of(written.toString());
  }

  private Optional<String> argument() {
    if (skip("?super")) {
      return type().map(type -> "?");
    }
    boolean wildcard = skip("?");
    if (wildcard && !skip("extends")) {
      return Optional.of("?");
    }
    int start = at;
    return type()
        .map(
            type ->
                wildcard || text.substring(start, at).indexOf('&') >= 0
                    ? "? extends " + type
                    : type);
  }

  private boolean skip(String expected) {
    boolean there = text.startsWith(expected, at);
    at += there ? expected.length() : 0;
    return there;
  }
}
