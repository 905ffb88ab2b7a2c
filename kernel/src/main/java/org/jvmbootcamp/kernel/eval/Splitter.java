package org.jvmbootcamp.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Cuts a cell's Java into snippets. */
final class Splitter {
  private final SourceCodeAnalysis analysis;

  Splitter(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The pieces in order; one that is not whole is the last. */
  List<Piece> split(String code) {
    List<Piece> pieces = new ArrayList<>();
    int position = 0;
    while (true) {
      while (position < code.length() && Character.isWhitespace(code.charAt(position))) {
        position++;
      }
      if (position == code.length()) {
        break;
      }
      String rest = code.substring(position);
      CompletionInfo info = analysis.analyzeCompletion(rest);
      if (info.completeness() == Completeness.EMPTY) {
        break;
      }
      if (!info.completeness().isComplete() || info.source() == null) {
        boolean ends = info.completeness() == Completeness.CONSIDERED_INCOMPLETE;
        pieces.add(new Piece(ends ? rest + ";" : rest, position, ends, false));
        break;
      }
      int end = code.length() - info.remaining().length();
      boolean quiet = code.substring(position, end).stripTrailing().endsWith(";");
      pieces.add(new Piece(info.source(), position, true, quiet));
      if (end <= position) {
        break;
      }
      position = end;
    }
    return pieces;
  }
}
