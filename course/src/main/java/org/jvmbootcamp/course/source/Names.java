package org.jvmbootcamp.course.source;

import java.util.regex.Pattern;

/**
 * How phases, lessons and exercises may be named: by folder and file, short enough for a cell's id.
 */
public final class Names {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int MAX_LENGTH = 26;

  private Names() {}

  /** Whether a phase, a lesson or the second half of an exercise's name may be called so. */
  public static boolean isName(String text) {
    return text.length() <= MAX_LENGTH && NAME.matcher(text).matches();
  }

  /** Whether a text has the form {@code phase/name}. */
  public static boolean isExercise(String text) {
    int slash = text.indexOf('/');
    return slash > 0 && isName(text.substring(0, slash)) && isName(text.substring(slash + 1));
  }

  /** What to tell an author whose name does not fit. */
  public static String mend(String kind, String name) {
    return "%s \"%s\": use a-z, 0-9 and single \"-\", at most %d letters"
        .formatted(kind, name, MAX_LENGTH);
  }
}
