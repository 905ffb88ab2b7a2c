package org.jvmbootcamp.kernel.cell;

import java.util.ArrayList;
import java.util.List;

/** Follows Java text just far enough to know whether a statement could begin at a place. */
public final class JavaScanner {
  private enum State {
    CODE,
    STRING,
    CHARACTER,
    TEXT_BLOCK,
    LINE_COMMENT,
    BLOCK_COMMENT
  }

  private State state = State.CODE;
  private int depth;
  private char last = ';';

  /** Whether what comes next could be a new statement at the top of the cell. */
  boolean statementMayBegin() {
    return state == State.CODE && depth == 0 && (last == ';' || last == '}');
  }

  /**
   * The places behind each semicolon and each brace that is in no bracket, where a statement could
   * begin. A statement may have several: a brace does not always end one.
   */
  public static List<Integer> ends(String code) {
    var scanner = new JavaScanner();
    List<Integer> ends = new ArrayList<>();
    int i = 0;
    while (i < code.length()) {
      char c = code.charAt(i);
      boolean closes = scanner.state == State.CODE && (c == ';' || c == '}');
      i += scanner.step(code, i);
      if (closes && scanner.statementMayBegin()) {
        ends.add(i);
      }
    }
    return ends;
  }

  /** Follows a piece of text that ends with a line. */
  void scan(String text) {
    int i = 0;
    while (i < text.length()) {
      i += step(text, i);
    }
  }

  /** Handles what stands at a place and returns its length. */
  private int step(String text, int i) {
    char c = text.charAt(i);
    switch (state) {
      case CODE -> {
        return code(text, i, c);
      }
      case STRING, CHARACTER -> {
        if (c == '\\') {
          return 2;
        }
        if (c == '\n' || c == (state == State.STRING ? '"' : '\'')) {
          state = State.CODE;
        }
      }
      case TEXT_BLOCK -> {
        if (c == '\\') {
          return 2;
        }
        if (text.startsWith("\"\"\"", i)) {
          state = State.CODE;
          return 3;
        }
      }
      case LINE_COMMENT -> {
        if (c == '\n') {
          state = State.CODE;
        }
      }
      case BLOCK_COMMENT -> {
        if (text.startsWith("*/", i)) {
          state = State.CODE;
          return 2;
        }
      }
    }
    return 1;
  }

  private int code(String text, int i, char c) {
    if (text.startsWith("//", i)) {
      state = State.LINE_COMMENT;
      return 2;
    }
    if (text.startsWith("/*", i)) {
      state = State.BLOCK_COMMENT;
      return 2;
    }
    if (Character.isWhitespace(c)) {
      return 1;
    }
    last = c;
    if (text.startsWith("\"\"\"", i)) {
      state = State.TEXT_BLOCK;
      return 3;
    }
    switch (c) {
      case '"' -> state = State.STRING;
      case '\'' -> state = State.CHARACTER;
      case '(', '[', '{' -> depth++;
      case ')', ']', '}' -> depth = Math.max(0, depth - 1);
      default -> {}
    }
    return 1;
  }
}
