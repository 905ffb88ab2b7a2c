package org.jvmbootcamp.kernel.magics;

import java.util.ArrayList;
import java.util.List;
import org.jvmbootcamp.kernel.spi.MagicException;

/** A magic's argument line, split as a shell would. */
final class Arguments {
  private Arguments() {}

  /**
   * Splits at spaces; quotes, single or double, keep spaces.
   *
   * @throws MagicException if a quote is not closed
   */
  static List<String> split(String line) throws MagicException {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != 0) {
      throw new MagicException("a quote " + quote + " is opened but not closed in: " + line);
    }
    if (inWord) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }
}
