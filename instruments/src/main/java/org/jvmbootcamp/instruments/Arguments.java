package org.jvmbootcamp.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command's arguments: {@code --name value}, {@code --name=value}, {@code --flag}, and words.
 *
 * @param options values by name without dashes, in the order given; a flag's value is empty
 * @param words what is no option
 */
public record Arguments(Map<String, List<String>> options, List<String> words) {
  public Arguments {
    options = Map.copyOf(options);
    words = List.copyOf(words);
  }

  /**
   * Reads a line; quotes keep spaces together.
   *
   * @param flags options without a value
   * @param valued options with a value
   * @throws IllegalArgumentException for an option that is neither, or that lacks its value
   */
  public static Arguments parse(String line, Set<String> flags, Set<String> valued) {
    return parse(split(line), flags, valued);
  }

  /** The same for words that are split already. */
  public static Arguments parse(List<String> line, Set<String> flags, Set<String> valued) {
    var options = new LinkedHashMap<String, List<String>>();
    var words = new ArrayList<String>();
    var parts = line.iterator();
    while (parts.hasNext()) {
      var part = parts.next();
      if (!part.startsWith("--") || part.length() == 2) {
        words.add(part);
        continue;
      }
      var equals = part.indexOf('=');
      var name = equals < 0 ? part.substring(2) : part.substring(2, equals);
      if (flags.contains(name)) {
        options.computeIfAbsent(name, _ -> new ArrayList<>());
      } else if (!valued.contains(name)) {
        throw new IllegalArgumentException(
            "--" + name + " is no option; there are " + known(flags, valued));
      } else if (equals < 0 && !parts.hasNext()) {
        throw new IllegalArgumentException("--" + name + " needs a value after it");
      } else {
        var value = equals < 0 ? parts.next() : part.substring(equals + 1);
        options.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return new Arguments(options, words);
  }

  /** Whether an option stands there. */
  public boolean has(String name) {
    return options.containsKey(name);
  }

  /** An option's last value. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(options.get(name))
        .filter(values -> !values.isEmpty())
        .map(List::getLast);
  }

  /** All values of an option that may stand several times. */
  public List<String> values(String name) {
    return options.getOrDefault(name, List.of());
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if it is none, or below the least
   */
  public int number(String name, int otherwise, int least) {
    var value = value(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      var number = Integer.parseInt(value.get());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "--" + name + " " + value.get() + ": a whole number is needed", notANumber);
    }
    throw new IllegalArgumentException(
        "--" + name + " " + value.get() + ": it must be at least " + least);
  }

  /** Splits at spaces outside quotes; the quotes themselves go. */
  public static List<String> split(String line) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    var quote = '\0';
    var any = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (quote != '\0' ? c == quote : c == '"' || c == '\'') {
        quote = quote == '\0' ? c : '\0';
        any = true;
      } else if (quote == '\0' && Character.isWhitespace(c)) {
        if (any) {
          parts.add(part.toString());
        }
        part.setLength(0);
        any = false;
      } else {
        part.append(c);
        any = true;
      }
    }
    if (any) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static String known(Set<String> flags, Set<String> valued) {
    var all = new ArrayList<String>(flags);
    all.addAll(valued);
    all.sort(String::compareTo);
    return "--" + String.join(", --", all);
  }
}
