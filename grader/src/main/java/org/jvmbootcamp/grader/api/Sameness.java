package org.jvmbootcamp.grader.api;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was expected with what came. It asks the expected value, never the other one: an
 * object of the reader's decides nothing about itself.
 */
final class Sameness {
  private Sameness() {}

  /** What came, and where it differs first; null if it is the same. */
  static @Nullable String difference(@Nullable Object expected, @Nullable Object actual) {
    Object got = expected instanceof List<?> list ? read(actual, list.size()) : actual;
    String where = where(expected, got, "");
    if (where == null) {
      return null;
    }
    String words = Words.of(got);
    if (words.equals(Words.of(expected)) && where.isEmpty()) {
      return words + " of type " + type(got) + " where " + type(expected) + " was expected";
    }
    return where.isEmpty() ? words : words + "; the first difference is " + where;
  }

  /** Reads a stream or iterator, one element further than expected at the most. */
  private static @Nullable Object read(@Nullable Object actual, int size) {
    Iterator<?> iterator =
        switch (actual) {
          case BaseStream<?, ?> stream -> stream.iterator();
          case Iterator<?> it -> it;
          case null, default -> null;
        };
    if (iterator == null) {
      return actual;
    }
    var list = new ArrayList<@Nullable Object>();
    while (list.size() <= size && iterator.hasNext()) {
      list.add(iterator.next());
    }
    return list;
  }

  /** The path to the first difference; empty for the value itself; null if there is none. */
  private static @Nullable String where(
      @Nullable Object expected, @Nullable Object actual, String path) {
    if (expected == null) {
      return actual == null ? null : path;
    }
    if (actual == null) {
      return path;
    }
    return switch (expected) {
      case List<?> list ->
          actual instanceof List<?> other
              ? elements(list.iterator(), list.size(), other.iterator(), other.size(), path)
              : path;
      case Set<?> set ->
          actual instanceof Set<?> other
                  && set.size() == other.size()
                  && set.containsAll(copy(other))
              ? null
              : path;
      case Map<?, ?> map -> actual instanceof Map<?, ?> other ? entries(map, other, path) : path;
      case Optional<?> optional ->
          actual instanceof Optional<?> other
              ? where(optional.orElse(null), other.orElse(null), path)
              : path;
      default ->
          expected.getClass().isArray()
              ? array(expected, actual, path)
              : Objects.equals(expected, actual) ? null : path;
    };
  }

  private static List<?> copy(Collection<?> collection) {
    return new ArrayList<>(collection);
  }

  private static @Nullable String array(Object expected, Object actual, String path) {
    if (actual.getClass() != expected.getClass()) {
      return path;
    }
    int length = Array.getLength(expected);
    int other = Array.getLength(actual);
    for (int i = 0; i < Math.min(length, other); i++) {
      String where = where(Array.get(expected, i), Array.get(actual, i), path + "[" + i + "]");
      if (where != null) {
        return tell(where, path + "[" + i + "]", Array.get(expected, i), Array.get(actual, i));
      }
    }
    return length == other ? null : length(path, length, other);
  }

  private static @Nullable String elements(
      Iterator<?> expected, int size, Iterator<?> actual, int other, String path) {
    for (int i = 0; expected.hasNext() && actual.hasNext(); i++) {
      Object left = expected.next();
      Object right = actual.next();
      String where = where(left, right, path + "[" + i + "]");
      if (where != null) {
        return tell(where, path + "[" + i + "]", left, right);
      }
    }
    return size == other && expected.hasNext() == actual.hasNext()
        ? null
        : length(path, size, other);
  }

  /** The first difference in the map's order; if it has none, that of the least key as text. */
  private static @Nullable String entries(Map<?, ?> expected, Map<?, ?> actual, String path) {
    String first = null;
    String difference = null;
    for (var entry : expected.entrySet()) {
      String key = path + "[" + Words.of(entry.getKey()) + "]";
      String found = entry(entry, actual, key);
      if (found != null && (first == null || key.compareTo(first) < 0)) {
        first = key;
        difference = found;
        if (expected instanceof SequencedMap<?, ?>) {
          break;
        }
      }
    }
    if (difference != null) {
      return difference;
    }
    return expected.size() == actual.size() ? null : length(path, expected.size(), actual.size());
  }

  private static @Nullable String entry(Map.Entry<?, ?> expected, Map<?, ?> actual, String key) {
    if (!actual.containsKey(expected.getKey())) {
      return "at " + key + ": nothing is there";
    }
    Object right = actual.get(expected.getKey());
    String where = where(expected.getValue(), right, key);
    return where == null ? null : tell(where, key, expected.getValue(), right);
  }

  private static String tell(
      String where, String path, @Nullable Object expected, @Nullable Object actual) {
    return where.equals(path)
        ? "at " + path + ": expected " + Words.of(expected) + ", got " + Words.of(actual)
        : where;
  }

  private static String length(String path, int expected, int actual) {
    return (path.isEmpty() ? "" : "at " + path + ": ")
        + "the size: expected "
        + expected
        + ", got "
        + actual;
  }

  private static String type(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getSimpleName();
  }
}
