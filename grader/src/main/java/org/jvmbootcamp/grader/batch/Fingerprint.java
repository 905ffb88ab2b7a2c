package org.jvmbootcamp.grader.batch;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * What stays of code when names of its own, literals, comments, imports and layout are changed:
 * hashes of short runs of tokens, thinned out by winnowing, so that two that share a passage of
 * fifteen tokens share a hash. Reads tokens only: nothing in the code can make it work long.
 */
final class Fingerprint {
  /** Tokens in a run; shorter ones are common to all Java. */
  private static final int RUN = 12;

  /** Of so many runs in a row at least one is kept. */
  private static final int WINDOW = 4;

  /** Code of people is shorter. */
  private static final int MOST_TOKENS = 20_000;

  private Fingerprint() {}

  /**
   * The hashes of a submission that are not the starter's, sorted.
   *
   * @param starter what everybody was given
   */
  static List<Integer> of(String source, String starter) {
    var given = new HashSet<>(runs(starter));
    var kept = new TreeSet<Integer>(winnow(runs(source)));
    kept.removeAll(given);
    return List.copyOf(kept);
  }

  private static Set<Integer> winnow(List<Integer> runs) {
    var kept = new HashSet<Integer>();
    for (int i = 0; i + WINDOW <= runs.size(); i++) {
      kept.add(runs.subList(i, i + WINDOW).stream().min(Integer::compare).orElseThrow());
    }
    return kept;
  }

  private static List<Integer> runs(String source) {
    var tokens = tokens(source);
    var runs = new ArrayList<Integer>();
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      runs.add(tokens.subList(i, i + RUN).hashCode());
    }
    return runs;
  }

  /** Keywords, signs and what is called by name of something else; other names are all alike. */
  static List<String> tokens(String source) {
    var reader = new StreamTokenizer(new StringReader(source));
    // Else a name with dots is one word, and a line with a slash a comment.
    reader.ordinaryChar('.');
    reader.ordinaryChar('-');
    reader.ordinaryChar('/');
    reader.slashSlashComments(true);
    reader.slashStarComments(true);
    reader.wordChars('_', '_');
    reader.wordChars('$', '$');
    var tokens = new ArrayList<String>();
    boolean passOver = false;
    String last = "";
    try {
      while (reader.nextToken() != StreamTokenizer.TT_EOF && tokens.size() < MOST_TOKENS) {
        String token = token(reader, last);
        passOver = passOver ? !last.equals(";") : token.equals("import");
        if (!passOver) {
          tokens.add(token);
        }
        last = token;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static String token(StreamTokenizer reader, String last) {
    return switch (reader.ttype) {
      case StreamTokenizer.TT_WORD ->
          SourceVersion.isKeyword(reader.sval) || last.equals(".") ? reader.sval : "name";
      case StreamTokenizer.TT_NUMBER, '"', '\'' -> "literal";
      default -> String.valueOf((char) reader.ttype);
    };
  }
}
