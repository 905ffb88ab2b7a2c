package org.jvmbootcamp.kernel.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jvmbootcamp.kernel.cell.Part;

/** Completes and explains magics: their names, the options that their help names, files. */
final class MagicHelp {
  private static final Pattern NAME = Pattern.compile("%%?\\w*");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][\\w-]*)");
  private static final Set<String> FILES =
      Set.of("%load", "%jars", "%classpath", "%loadFromPOM", "%%jvm");

  private final Map<String, String> helps;
  private final FileNames files;

  /**
   * Help for magics.
   *
   * @param helps help by the magic's name as it is typed
   */
  MagicHelp(Map<String, String> helps, FileNames files) {
    this.helps = new TreeMap<>(helps);
    this.files = files;
  }

  /** Ways to go on with a line that begins with a percent sign; empty if its rest is Java. */
  Optional<Completions> complete(String line, int cursor) {
    if (NAME.matcher(line).matches()) {
      List<Match> names =
          helps.keySet().stream()
              .filter(name -> name.startsWith(line))
              .map(name -> new Match(name, "magic", summary(name)))
              .toList();
      return Optional.of(new Completions(names, cursor - line.length()));
    }
    String magic = line.split("\\s", 2)[0];
    String word = line.substring(line.lastIndexOf(' ') + 1);
    if (word.startsWith("-")) {
      List<Match> options =
          options(magic).entrySet().stream()
              .filter(option -> option.getKey().startsWith(word))
              .map(option -> new Match(option.getKey(), "keyword", option.getValue()))
              .toList();
      return Optional.of(new Completions(options, cursor - word.length()));
    }
    if (FILES.contains(magic)) {
      int last = word.lastIndexOf('/') + 1;
      return Optional.of(new Completions(files.matches(word), cursor - (word.length() - last)));
    }
    return Optional.empty();
  }

  /** What a magic is for, if the text names one. */
  Optional<String> explain(String line) {
    Matcher name = NAME.matcher(line);
    return name.lookingAt()
        ? Optional.ofNullable(helps.get(name.group())).map(help -> name.group() + "\n" + help)
        : Optional.empty();
  }

  /** Options with what the help says of them on their line. */
  private Map<String, String> options(String magic) {
    Map<String, String> options = new TreeMap<>();
    for (String line : helps.getOrDefault(magic, "").split("\n", -1)) {
      Matcher option = OPTION.matcher(line);
      boolean defines = line.stripLeading().startsWith("--");
      while (option.find()) {
        String words = defines ? line.strip().replaceFirst("^.*?\\s{2,}", "") : "";
        options.merge(option.group(1), words, (a, b) -> a.isEmpty() ? b : a);
      }
    }
    return options;
  }

  private String summary(String name) {
    return helps.getOrDefault(name, "").lines().findFirst().orElse("");
  }

  /** The cell with blanks for its magics, so that every place in its Java stays. */
  static String withoutMagics(String code, List<Part> parts) {
    List<String> lines = new ArrayList<>(List.of(code.split("\n", -1)));
    for (Part part : parts) {
      switch (part) {
        case Part.LineMagic magic -> blank(lines, magic.line(), magic.name());
        case Part.CellMagic magic -> {
          for (int line = 1; line <= magic.line(); line++) {
            lines.set(line - 1, " ".repeat(lines.get(line - 1).length()));
          }
        }
        case Part.Java java -> {}
      }
    }
    return String.join("\n", lines);
  }

  /** A line magic may have Java for its argument, as %time has: that is left. */
  private static void blank(List<String> lines, int line, String name) {
    String text = lines.get(line - 1);
    int end = text.indexOf('%' + name) + name.length() + 1;
    boolean java = name.equals("time");
    lines.set(line - 1, java ? " ".repeat(end) + text.substring(end) : " ".repeat(text.length()));
  }
}
