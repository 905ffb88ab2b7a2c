package org.jvmbootcamp.grader;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a mistyped name was meant to be. */
public final class DidYouMean {
  private DidYouMean() {}

  /** The nearest of the names; empty if none is near. */
  static Optional<String> nearest(String typed, Collection<String> names) {
    record Near(String name, int distance) {}
    return names.stream()
        .map(name -> new Near(name, distance(typed, name)))
        .filter(near -> near.distance() <= Math.max(2, typed.length() / 3))
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(Near::name);
  }

  /** {@code ; did you mean "x"?}, or nothing. */
  public static String ask(String typed, Collection<String> names) {
    return nearest(typed, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  private static int distance(String a, String b) {
    var above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
