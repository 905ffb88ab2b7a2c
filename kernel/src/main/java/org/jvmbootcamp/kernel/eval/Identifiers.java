package org.jvmbootcamp.kernel.eval;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that a text of Java may refer to; those in comments and literals are among them. */
final class Identifiers {
  private static final Pattern IDENTIFIER =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

  private Identifiers() {}

  static Set<String> in(String code) {
    return IDENTIFIER.matcher(code).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
