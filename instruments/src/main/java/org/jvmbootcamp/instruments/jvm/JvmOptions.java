package org.jvmbootcamp.instruments.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jvmbootcamp.instruments.Arguments;

/**
 * How a cell runs in JVMs of its own.
 *
 * @param flagSets the flags of each run; one without flags if none are given
 * @param gc whether to log and chart garbage collections
 * @param as the variable that takes the result
 */
public record JvmOptions(List<List<String>> flagSets, boolean gc, Optional<String> as) {
  public JvmOptions {
    flagSets = List.copyOf(flagSets);
  }

  /**
   * Reads the line behind {@code %%jvm}: flags as {@code java} takes them, sets of them separated
   * by {@code |}, and options of our own.
   *
   * @throws IllegalArgumentException with words for the reader
   */
  public static JvmOptions parse(String line) {
    var sets = new ArrayList<List<String>>();
    var set = new ArrayList<String>();
    var gc = false;
    Optional<String> as = Optional.empty();
    var words = Arguments.split(line).iterator();
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "|" -> {
          sets.add(List.copyOf(set));
          set.clear();
        }
        case "--gc" -> gc = true;
        case "--as" -> {
          if (!words.hasNext()) {
            throw new IllegalArgumentException("--as needs a variable's name after it");
          }
          as = Optional.of(words.next());
        }
        default -> {
          if (!word.startsWith("-")) {
            throw new IllegalArgumentException(
                "\"" + word + "\" is no flag; flags begin with - and sets of them are parted by |");
          }
          set.add(word);
        }
      }
    }
    sets.add(List.copyOf(set));
    return new JvmOptions(sets, gc, as);
  }
}
