package org.jvmbootcamp.kernel.errors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jvmbootcamp.kernel.eval.Problem;
import org.jvmbootcamp.kernel.session.Nearest;

/** What a name that nobody knows was meant to be. */
final class UnresolvedHelp {
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) ([\\w$]+)");
  private static final Pattern OWNER =
      Pattern.compile("location:\\s+(?:.* of type |\\w+ )(\\S.*?)(?:\\R|$)");

  /** Names of one thing in the library's types and in other languages. */
  private static final Set<String> SIZES = Set.of("length", "size", "count", "len");

  private static final String COLLECTORS = "Add: import static java.util.stream.Collectors.*;";
  private static final String MATH = "Add: import static java.lang.Math.*;";
  private static final String ASSERTIONS = "Add: import static org.junit.jupiter.api.Assertions.*;";
  private static final String PRINT = "Write System.out.print%s(...), or IO.print%s(...).";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("print", PRINT.formatted("", "")),
          Map.entry("println", PRINT.formatted("ln", "ln")),
          Map.entry("True", "Java writes true."),
          Map.entry("False", "Java writes false."),
          Map.entry("None", "Java writes null."),
          Map.entry("nil", "Java writes null."),
          Map.entry("NULL", "Java writes null."),
          Map.entry("len", "An array has x.length, text x.length(), a collection x.size()."),
          Map.entry("range", "Write IntStream.range(from, to), or a for loop."),
          Map.entry("toMap", COLLECTORS),
          Map.entry("toSet", COLLECTORS),
          Map.entry("toList", COLLECTORS),
          Map.entry("joining", COLLECTORS),
          Map.entry("counting", COLLECTORS),
          Map.entry("groupingBy", COLLECTORS),
          Map.entry("partitioningBy", COLLECTORS),
          Map.entry("abs", MATH),
          Map.entry("max", MATH),
          Map.entry("min", MATH),
          Map.entry("pow", MATH),
          Map.entry("sqrt", MATH),
          Map.entry("assertTrue", ASSERTIONS),
          Map.entry("assertEquals", ASSERTIONS),
          Map.entry("assertThrows", ASSERTIONS));

  private final Known known;

  UnresolvedHelp(Known known) {
    this.known = known;
  }

  Optional<String> sentence(Problem problem) {
    Matcher matcher = SYMBOL.matcher(problem.message());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String kind = matcher.group(1);
    String name = matcher.group(2);
    int dot = problem.position();
    boolean qualified = problem.source().startsWith(".", dot);
    return Optional.of(qualified ? member(problem, dot, kind, name) : alone(kind, name));
  }

  /** A package that is none may be a type's name, written small. */
  Optional<String> missingPackage(Problem problem) {
    String start =
        problem.source().substring(0, Math.min(problem.position(), problem.source().length()));
    Matcher word = Pattern.compile("(\\w+)$").matcher(start);
    if (!word.find()) {
      return Optional.empty();
    }
    return Stream.concat(known.names().stream(), known.usualTypes().stream())
        .filter(type -> type.equalsIgnoreCase(word.group(1)))
        .findFirst()
        .map(UnresolvedHelp::didYouMean);
  }

  private String member(Problem problem, int dot, String kind, String name) {
    List<String> members = known.after(problem.source().substring(0, dot + 1));
    List<String> names = members.stream().map(UnresolvedHelp::bare).distinct().toList();
    if (names.contains(name)) {
      return kind.equals("method")
          ? name + " is a field here: write it without brackets."
          : name + " is a method here: write " + name + "().";
    }
    Optional<String> meant =
        SIZES.contains(name)
            ? names.stream().filter(each -> SIZES.contains(each)).findFirst()
            : Optional.empty();
    return meant
        .or(() -> Nearest.of(name, names))
        .map(near -> didYouMean(members.contains(near) ? near : near + "()"))
        .orElseGet(() -> nothingLike(problem, kind, name));
  }

  private static String nothingLike(Problem problem, String kind, String name) {
    Matcher owner = OWNER.matcher(problem.message());
    String type = owner.find() ? Words.shortNames(owner.group(1)) : "the type";
    if (type.equals("Object")) {
      return "Here it is only known to be an Object: declare it with its own type, or cast it.";
    }
    return "%s has no %s %s; Tab after the dot lists what there is."
        .formatted(type, kind.equals("variable") ? "field" : kind, name);
  }

  private String alone(String kind, String name) {
    // Libraries have types of such names, too; somebody who writes a value does not mean them.
    if (!kind.equals("class") && WORDS.containsKey(name)) {
      return WORDS.get(name);
    }
    List<String> types = known.typesNamed(name);
    if (!types.isEmpty()) {
      return "Add: import " + String.join("; or: import ", types) + ";";
    }
    Collection<String> candidates = new ArrayList<>(known.names());
    if (!kind.equals("method")) {
      candidates.addAll(known.usualTypes());
    }
    return Nearest.of(name, candidates)
        .map(UnresolvedHelp::didYouMean)
        .orElse("Declare " + name + " in this or an earlier cell, and run that first.");
  }

  private static String bare(String member) {
    int bracket = member.indexOf('(');
    return bracket < 0 ? member : member.substring(0, bracket);
  }

  private static String didYouMean(String name) {
    return "Did you mean " + name + "?";
  }
}
