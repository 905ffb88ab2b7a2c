package org.jvmbootcamp.grader.api;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes values as a reader of Java knows them, short. */
final class Words {
  private static final int MOST_ELEMENTS = 20;
  private static final int MOST_SORTED = 200;
  private static final int MOST_CHARACTERS = 400;
  private static final int MOST_DEPTH = 6;

  private Words() {}

  static String of(@Nullable Object value) {
    return cut(of(value, 0));
  }

  static String thrown(Throwable e) {
    return switch (e) {
      case StackOverflowError _ -> "a call that calls itself without end (StackOverflowError)";
      case OutOfMemoryError _ -> "the heap was full (OutOfMemoryError)";
      default -> {
        String message = message(e);
        yield cut(
            article(e.getClass().getSimpleName()) + (message.isEmpty() ? "" : ": " + message));
      }
    };
  }

  static String article(String noun) {
    boolean vowel = !noun.isEmpty() && "AEIOU".indexOf(noun.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + noun;
  }

  /** {@code 1,234 bytes}. */
  static String bytes(long bytes) {
    return bytes == 1 ? "1 byte" : String.format(Locale.ROOT, "%,d bytes", bytes);
  }

  private static String message(Throwable e) {
    try {
      return e.getMessage() == null ? "" : e.getMessage();
    } catch (RuntimeException | StackOverflowError broken) {
      return "";
    }
  }

  private static String of(@Nullable Object value, int depth) {
    if (depth > MOST_DEPTH) {
      return "…";
    }
    return switch (value) {
      case null -> "null";
      case String text -> quoted(text);
      case Character character -> "'" + escaped(String.valueOf(character), '\'') + "'";
      case Long number -> number + "L";
      case Float number -> number + "f";
      case Optional<?> optional ->
          optional.map(inner -> "Optional[" + of(inner, depth + 1) + "]").orElse("Optional.empty");
      case Map<?, ?> map -> map(map, depth);
      case Collection<?> collection -> collection(collection, depth);
      case Throwable thrown -> thrown(thrown);
      default -> value.getClass().isArray() ? array(value, depth) : text(value);
    };
  }

  private static String collection(Collection<?> collection, int depth) {
    boolean ordered = !(collection instanceof Set<?>) || collection instanceof SequencedSet<?>;
    var parts = new ArrayList<String>();
    for (Object element : collection) {
      if (parts.size() == most(ordered)) {
        break;
      }
      parts.add(of(element, depth + 1));
    }
    return list(chosen(parts, ordered), collection.size(), "[", "]");
  }

  private static int most(boolean ordered) {
    return ordered ? MOST_ELEMENTS : MOST_SORTED;
  }

  /** What has no order, or another one in each JVM, is shown in one that can be compared. */
  private static List<String> chosen(List<String> parts, boolean ordered) {
    return ordered ? parts : parts.stream().sorted().limit(MOST_ELEMENTS).toList();
  }

  private static String array(Object array, int depth) {
    int length = Array.getLength(array);
    var parts = new ArrayList<String>();
    for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
      parts.add(of(Array.get(array, i), depth + 1));
    }
    return list(parts, length, "{", "}");
  }

  private static String map(Map<?, ?> map, int depth) {
    boolean ordered = map instanceof SequencedMap<?, ?>;
    var parts = new ArrayList<String>();
    for (var entry : map.entrySet()) {
      if (parts.size() == most(ordered)) {
        break;
      }
      parts.add(of(entry.getKey(), depth + 1) + "=" + of(entry.getValue(), depth + 1));
    }
    return list(chosen(parts, ordered), map.size(), "{", "}");
  }

  private static String list(List<String> parts, int size, String open, String close) {
    int left = size - parts.size();
    String more = left > 0 ? String.format(Locale.ROOT, ", … %,d more", left) : "";
    return open + String.join(", ", parts) + more + close;
  }

  private static String text(Object value) {
    try {
      String text = value.toString();
      return text == null ? "(its toString() gives null)" : text;
    } catch (RuntimeException | StackOverflowError e) {
      return Words.article(value.getClass().getSimpleName())
          + " (its toString() throws "
          + e.getClass().getSimpleName()
          + ")";
    }
  }

  private static String quoted(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return '"' + escaped(text, '"') + '"';
    }
    return '"'
        + escaped(text.substring(0, 60), '"')
        + "…\" ("
        + String.format(Locale.ROOT, "%,d", text.length())
        + " characters)";
  }

  /** Shows what cannot be seen: controls, other kinds of space, half characters. */
  private static String escaped(String text, char quote) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> {
                  if (c == quote) {
                    out.append('\\').append(quote);
                  } else if (c != ' ' && hidden(c)) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", c));
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static String cut(String text) {
    return text.length() <= 2 * MOST_CHARACTERS
        ? text
        : text.substring(0, 2 * MOST_CHARACTERS)
            + String.format(Locale.ROOT, "… (%,d characters)", text.length());
  }
}
