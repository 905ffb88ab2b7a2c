package org.jvmbootcamp.instruments.source;

import java.util.ArrayList;
import java.util.List;
import org.jvmbootcamp.instruments.source.Lexer.Token;

/** Splits a cell of set-up lines and {@code name : code} blocks. */
public final class BlockSplitter {
  /**
   * A cell's parts.
   *
   * @param setUp everything before the first label
   */
  public record Split(String setUp, List<Block> blocks) {
    public Split {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A named block.
   *
   * @param code what stands behind the label
   * @param line the cell's line that the code begins on, from 1
   * @param expression whether it is a single expression
   */
  public record Block(String name, String code, int line, boolean expression) {}

  private BlockSplitter() {}

  /**
   * Splits a cell.
   *
   * @param line the cell's line the code begins on, from 1
   */
  public static Split split(String code, int line) {
    var tokens = Lexer.tokens(code);
    var labels = labels(code, tokens);
    if (labels.isEmpty()) {
      return new Split(code, List.of());
    }
    var blocks = new ArrayList<Block>();
    for (var i = 0; i < labels.size(); i++) {
      var label = tokens.get(labels.get(i));
      var colon = tokens.get(labels.get(i) + 1);
      var end = i + 1 < labels.size() ? tokens.get(labels.get(i + 1)).start() : code.length();
      var whole = code.substring(colon.end(), end);
      var body = whole.strip();
      var start = colon.end() + whole.indexOf(body);
      var at = line + (int) code.substring(0, start).chars().filter(c -> c == '\n').count();
      var statement = body.endsWith(";") || body.endsWith("}") ? body : body + ";";
      blocks.add(new Block(label.text(), body, at, Parser.isOneExpression(statement)));
    }
    return new Split(code.substring(0, tokens.get(labels.getFirst()).start()), blocks);
  }

  /** Indexes of the words that begin a line outside all brackets and have a colon behind them. */
  private static List<Integer> labels(String code, List<Token> tokens) {
    var labels = new ArrayList<Integer>();
    var depth = 0;
    for (var i = 0; i + 1 < tokens.size(); i++) {
      var token = tokens.get(i);
      switch (token.text()) {
        case "(", "[", "{" -> depth++;
        case ")", "]", "}" -> depth--;
        default -> {
          var next = tokens.get(i + 1);
          var pair =
              i + 2 < tokens.size()
                  && tokens.get(i + 2).start() == next.end()
                  && tokens.get(i + 2).is(":");
          if (depth == 0
              && next.is(":")
              && !pair
              && Character.isJavaIdentifierStart(token.text().charAt(0))
              && beginsLine(code, token)) {
            labels.add(i);
          }
        }
      }
    }
    return labels;
  }

  private static boolean beginsLine(String code, Token token) {
    var before = code.substring(0, token.start());
    return before.substring(before.lastIndexOf('\n') + 1).isBlank();
  }
}
