package org.jvmbootcamp.kernel.errors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jvmbootcamp.kernel.eval.Problem;

/** What to do if a value does not have the type that is wanted, or an exception is checked. */
final class TypeHelp {
  private static final Pattern CONVERTED =
      Pattern.compile("incompatible types: (.+) cannot be converted to (.+)");
  private static final Pattern FOUND = Pattern.compile("found:\\s+(?:type parameter )?(\\w+)");
  private static final Pattern CHECKED = Pattern.compile("unreported exception ([\\w.$]+)");

  private static final Map<String, String> BOXES =
      Map.of(
          "int",
          "Integer",
          "long",
          "Long",
          "double",
          "Double",
          "float",
          "Float",
          "boolean",
          "Boolean",
          "char",
          "Character",
          "byte",
          "Byte",
          "short",
          "Short");

  private TypeHelp() {}

  static String incompatible(Problem problem) {
    String message = Words.shortNames(problem.message());
    if (message.contains("possible lossy conversion")) {
      return "The value may not fit: say so with a cast, such as (int) x, or use the wider type.";
    }
    if (message.contains("missing return value") || message.contains("unexpected return value")) {
      return "Let the method's type and what it returns agree.";
    }
    Matcher converted = CONVERTED.matcher(message);
    return converted.find()
        ? convert(problem, converted.group(1), converted.group(2))
        : "Change the variable's type or the value, so that they agree.";
  }

  private static String convert(Problem problem, String found, String wanted) {
    if (found.equals("void")) {
      return "The method returns nothing: give it a type and a return, or call it on its own.";
    }
    if (wanted.equals("Throwable")) {
      return "Only exceptions can be thrown: throw new IllegalStateException(text).";
    }
    if (wanted.equals("boolean")) {
      return problem.fault().matches("=(?!=).*") || assigns(problem)
          ? "One = assigns; compare with ==."
          : "A condition is true or false: compare, as in x != 0.";
    }
    if (found.equals("Object")) {
      return "If you know what it is, cast it: (%s) x; or give the collection its type in < >."
          .formatted(wanted);
    }
    if (wanted.equals("String")) {
      return "Make text of it with String.valueOf(x).";
    }
    if (found.equals("String")) {
      return switch (wanted) {
        case "int", "Integer" -> "Read a number from text with Integer.parseInt(text).";
        case "long", "Long" -> "Read a number from text with Long.parseLong(text).";
        case "double", "Double" -> "Read a number from text with Double.parseDouble(text).";
        case "char", "Character" ->
            "A char stands between ' and '; text.charAt(0) is the first of a text.";
        default -> "Change the variable's type or the value, so that they agree.";
      };
    }
    if (found.endsWith(">") && wanted.endsWith(">") && !found.equals(wanted)) {
      return "The types between < > must be the same; to accept children write <? extends ...>.";
    }
    return "Change the variable's type or the value, so that they agree.";
  }

  private static boolean assigns(Problem problem) {
    int place = Math.clamp(problem.position(), 0, problem.source().length());
    return problem.source().substring(place).matches("(?s)=[^=].*");
  }

  /** Type arguments that are none. */
  static Optional<String> unexpected(Problem problem) {
    Matcher found = FOUND.matcher(problem.message());
    if (!found.find()) {
      return Optional.empty();
    }
    String box = BOXES.get(found.group(1));
    if (box != null) {
      return Optional.of(
          "Between < > stand classes only: write %s for %s.".formatted(box, found.group(1)));
    }
    return problem.message().contains("type parameter")
        ? Optional.of(
            "%s is not known when the code runs: let the caller pass a Supplier<%s>."
                .formatted(found.group(1), found.group(1)))
        : Optional.of("A variable must stand here, not a value or a type.");
  }

  static String checked(Problem problem) {
    Matcher type = CHECKED.matcher(problem.message());
    String name = type.find() ? type.group(1).replaceFirst("^.*\\.", "") : "Exception";
    int place = Math.clamp(problem.start(), 0, problem.source().length());
    String before = problem.source().substring(0, place);
    String statement =
        before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf('}')) + 1);
    if (statement.contains("->")) {
      return "This lambda may not throw it: put the call in try { ... } catch (%s e) { ... } inside it."
          .formatted(name);
    }
    return "Add \"throws %s\" to the method, or put the call in try { ... } catch (%s e) { ... }."
        .formatted(name, name);
  }
}
