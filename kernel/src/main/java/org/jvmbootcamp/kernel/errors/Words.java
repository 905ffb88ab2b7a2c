package org.jvmbootcamp.kernel.errors;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the compiler's words easier to read. */
final class Words {
  private static final Pattern FULL_NAME = Pattern.compile("\\b((?:[a-z_][\\w]*\\.)+)([A-Z]\\w*)");

  /** JShell's class around a cell has no name that says anything. */
  private static final Pattern NO_LOCATION = Pattern.compile("\\R\\s*location: class\\s*(?=\\R|$)");

  private Words() {}

  static String tidy(String message) {
    return shortNames(NO_LOCATION.matcher(message).replaceAll(""));
  }

  /** Types without their packages, as far as two of them do not become one. */
  static String shortNames(String text) {
    Map<String, String> packages = new HashMap<>();
    Matcher names = FULL_NAME.matcher(text);
    while (names.find()) {
      packages.merge(names.group(2), names.group(1), (a, b) -> a.equals(b) ? a : "");
    }
    return FULL_NAME
        .matcher(text)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    "".equals(packages.get(name.group(2))) ? name.group() : name.group(2)));
  }
}
