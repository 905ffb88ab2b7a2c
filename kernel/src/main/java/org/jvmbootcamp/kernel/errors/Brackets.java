package org.jvmbootcamp.kernel.errors;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds the bracket that was never closed, by kind and, where kinds agree, by indentation. */
final class Brackets {
  /** A bracket and its line, from 1 in the text. */
  record Open(char bracket, int line, int indentation) {}

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private int line = 1;
  private int lineStart;

  private Brackets(String text) {
    this.text = text;
  }

  /** The bracket that is most likely the one without its closing one. */
  static Optional<Open> unclosed(String text) {
    return new Brackets(text).find();
  }

  private Optional<Open> find() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int literal = literalEnd(i);
      if (literal > i) {
        for (; i < literal; i++) {
          newLine(i);
        }
        continue;
      }
      newLine(i);
      if (OPENING.indexOf(c) >= 0) {
        open.push(new Open(c, line, indentation()));
      } else if (CLOSING.indexOf(c) >= 0 && !open.isEmpty()) {
        Open last = open.pop();
        boolean other = OPENING.indexOf(last.bracket()) != CLOSING.indexOf(c);
        boolean furtherOut =
            lineStart + indentation() == i
                && last.line() < line
                && indentation() < last.indentation();
        if (other || furtherOut) {
          return Optional.of(last);
        }
      }
      i++;
    }
    return Optional.ofNullable(open.peekLast());
  }

  private void newLine(int i) {
    if (text.charAt(i) == '\n') {
      line++;
      lineStart = i + 1;
    }
  }

  private int indentation() {
    int i = lineStart;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i - lineStart;
  }

  /** Where the literal or comment that begins here ends; the same place if there is none. */
  private int literalEnd(int i) {
    if (text.startsWith("//", i)) {
      return end(text.indexOf('\n', i), 0);
    }
    if (text.startsWith("/*", i)) {
      return end(text.indexOf("*/", i + 2), 2);
    }
    if (text.startsWith("\"\"\"", i)) {
      return end(text.indexOf("\"\"\"", i + 3), 3);
    }
    char quote = text.charAt(i);
    if (quote != '"' && quote != '\'') {
      return i;
    }
    int j = i + 1;
    while (j < text.length() && text.charAt(j) != quote && text.charAt(j) != '\n') {
      j += text.charAt(j) == '\\' ? 2 : 1;
    }
    return Math.min(j + 1, text.length());
  }

  private int end(int found, int length) {
    return found < 0 ? text.length() : found + length;
  }
}
