package org.jvmbootcamp.instruments.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jvmbootcamp.instruments.source.Lexer.Token;

/** Splits a cell into the pieces that JShell would take one by one. */
public final class CellSplitter {
  private static final Set<String> GO_ON = Set.of("else", "catch", "finally");
  private static final Set<String> EXPRESSION_STARTS = Set.of("return", "new", "throw", "yield");

  private CellSplitter() {}

  /**
   * Splits a cell's code; what cannot be parsed comes back as a statement, for the compiler to
   * complain of.
   *
   * @param cell the cell's number
   * @param line the cell's line the code begins on, from 1
   */
  public static List<Snippet> split(String code, int cell, int line) {
    var snippets = new ArrayList<Snippet>();
    for (var piece : pieces(code)) {
      var source = code.substring(piece.start(), piece.end());
      var at = line + (int) code.substring(0, piece.start()).chars().filter(c -> c == '\n').count();
      snippets.add(Parser.classify(source, cell, at));
    }
    return snippets;
  }

  private record Piece(int start, int end) {}

  private static List<Piece> pieces(String code) {
    var pieces = new ArrayList<Piece>();
    var tokens = Lexer.tokens(code);
    var first = 0;
    var depth = 0;
    var expression = false;
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      depth += depthOf(token);
      if (depth == 0 && first == i && token.is(";")) {
        first = i + 1;
        continue;
      }
      expression |= i == first && EXPRESSION_STARTS.contains(token.text());
      expression |= depth == 0 && (token.is("=") || token.is("->"));
      var ends = depth == 0 && (token.is(";") || (token.is("}") && !expression));
      var last = i == tokens.size() - 1;
      if (last || (ends && !goesOn(tokens, first, i))) {
        pieces.add(new Piece(tokens.get(first).start(), token.end()));
        first = i + 1;
        depth = 0;
        expression = false;
      }
    }
    return pieces;
  }

  private static int depthOf(Token token) {
    return switch (token.text()) {
      case "(", "[", "{" -> 1;
      case ")", "]", "}" -> -1;
      default -> 0;
    };
  }

  private static boolean goesOn(List<Token> tokens, int first, int at) {
    var next = tokens.get(at + 1);
    return GO_ON.contains(next.text()) || (tokens.get(first).is("do") && next.is("while"));
  }
}
