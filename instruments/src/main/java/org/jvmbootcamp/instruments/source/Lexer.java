package org.jvmbootcamp.instruments.source;

import java.util.ArrayList;
import java.util.List;

/** Splits Java into tokens, just far enough to see where a statement ends. */
final class Lexer {
  /**
   * A token.
   *
   * @param text a word, a number, a literal, {@code ->}, or one character of punctuation
   * @param start its first character, from 0
   * @param end after its last character
   */
  record Token(String text, int start, int end) {
    boolean is(String other) {
      return text.equals(other);
    }
  }

  private final String code;
  private int at;

  private Lexer(String code) {
    this.code = code;
  }

  /** The tokens without white space and comments. An unclosed literal reaches to the end. */
  static List<Token> tokens(String code) {
    var lexer = new Lexer(code);
    var tokens = new ArrayList<Token>();
    while (lexer.at < code.length()) {
      var start = lexer.at;
      if (lexer.token()) {
        tokens.add(new Token(code.substring(start, lexer.at), start, lexer.at));
      }
    }
    return tokens;
  }

  /** Moves past one piece of text; false for white space and comments. */
  private boolean token() {
    var c = code.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
      return false;
    }
    if (code.startsWith("//", at)) {
      upTo("\n", 2);
      return false;
    }
    if (code.startsWith("/*", at)) {
      upTo("*/", 2);
      return false;
    }
    if (code.startsWith("\"\"\"", at)) {
      literal("\"\"\"");
    } else if (c == '"' || c == '\'') {
      literal(String.valueOf(c));
    } else if (code.startsWith("->", at)) {
      at += 2;
    } else if (Character.isJavaIdentifierPart(c)) {
      while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
        at++;
      }
    } else {
      at++;
    }
    return true;
  }

  private void upTo(String end, int skip) {
    var found = code.indexOf(end, at + skip);
    at = found < 0 ? code.length() : found + end.length();
  }

  private void literal(String quote) {
    at += quote.length();
    while (at < code.length() && !code.startsWith(quote, at)) {
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(code.length(), at + quote.length());
  }
}
