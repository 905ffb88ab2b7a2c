package org.jvmbootcamp.kernel.errors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jvmbootcamp.kernel.eval.Problem;
import org.jvmbootcamp.kernel.session.Nearest;

/** Sentences for the errors that beginners and visitors of Java meet most often. */
public final class JavaHelp implements Help {
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) ([\\w$]+)");

  private static final Map<String, String> BY_KEY =
      Map.ofEntries(
          Map.entry(
              "missing.ret.stmt", "Every way through the method must end with return or throw."),
          Map.entry(
              "var.might.not.have.been.initialized",
              "Give the variable a value where you declare it, or on every way to this line."),
          Map.entry(
              "unreachable.stmt",
              "The line before always leaves; this one can never run. Remove one of them."),
          Map.entry(
              "already.defined",
              "The name is taken here: choose another, or drop the type to assign to it."),
          Map.entry(
              "cant.assign.val.to.var", "It is final: take final away, or declare a new variable."),
          Map.entry(
              "local.variables.referenced.from.lambda.expression.must.be.final",
              "A lambda keeps the value, not the variable: copy it to a new variable that does not change."),
          Map.entry(
              "cant.ref.non.effectively.final.var",
              "A lambda keeps the value, not the variable: copy it to a new variable that does not change."),
          Map.entry(
              "non-static.cant.be.ref",
              "It belongs to an object: call it on one, or make it static."),
          Map.entry(
              "does.not.override.abstract",
              "Add the method it names, with the same parameters, or declare the class abstract."),
          Map.entry("not.exhaustive", "Add a case for what is left, or a default."),
          Map.entry("not.exhaustive.statement", "Add a case for what is left, or a default."),
          Map.entry(
              "duplicate.class", "A type of this name is there already: choose another name."),
          Map.entry(
              "incomparable.types",
              "Values of these types can never be equal; compare a part of one, or convert."),
          Map.entry(
              "operator.cant.be.applied.1",
              "Convert one side so that both have a type the operator knows."),
          Map.entry(
              "abstract.cant.be.instantiated", "Make an object of a class that implements it."),
          Map.entry(
              "unclosed.str.lit",
              "Close the text with \" on its line; text of many lines stands between \"\"\" and \"\"\"."),
          Map.entry(
              "unclosed.char.lit",
              "A char is one character between ' and '; text stands between \" and \"."),
          Map.entry(
              "premature.eof", "Something is not closed: count the braces, brackets and quotes."),
          Map.entry(
              "illegal.start.of.expr",
              "A value is missing here, or a brace or bracket before it is not closed."),
          Map.entry(
              "cant.deref",
              "It is a primitive value and has no methods; use a method of its class, such as Integer.toString(x)."),
          Map.entry("report.access", "It is private there: use a public method of that class."),
          Map.entry(
              "int.number.too.large", "An int ends at 2,147,483,647: write the number with an L."),
          Map.entry(
              "void.not.allowed.here",
              "The call gives no value: write it as a statement of its own."),
          Map.entry(
              "else.without.if",
              "An else must follow its if at once; in a cell write both in one statement."),
          Map.entry(
              "not.stmt",
              "A value alone is shown only at the end of a cell; assign it, or print it."));

  private final Supplier<Collection<String>> names;
  private final Function<String, List<String>> imports;

  /**
   * Help for a session.
   *
   * @param names what is declared
   * @param imports full names of types by their simple name
   */
  public JavaHelp(Supplier<Collection<String>> names, Function<String, List<String>> imports) {
    this.names = names;
    this.imports = imports;
  }

  @Override
  public Optional<String> sentence(Problem problem) {
    String key = problem.code().replaceFirst("^compiler\\.err\\.", "");
    if (key.startsWith("cant.resolve")) {
      return unresolved(problem);
    }
    return switch (key) {
      case "expected", "expected2", "expected3", "expected4" -> expected(problem);
      case "prob.found.req" -> incompatible(problem.message());
      case "unreported.exception.need.to.catch.or.throw" -> checked(problem.message());
      case "doesnt.exist" ->
          Optional.of(
              "No library on the class path has this package: add one with %maven group:artifact:version.");
      case "cant.apply.symbol", "cant.apply.symbols" ->
          Optional.of(
              "Compare what is required with what you gave: number, order and types of the arguments.");
      default -> Optional.ofNullable(BY_KEY.get(key));
    };
  }

  private static Optional<String> expected(Problem problem) {
    return problem.message().startsWith("';' expected")
        ? Optional.of(
            "End the statement with a semicolon; only a cell's last expression may go without.")
        : Optional.empty();
  }

  private Optional<String> unresolved(Problem problem) {
    Matcher matcher = SYMBOL.matcher(problem.message());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(2);
    List<String> types = imports.apply(name);
    if (!types.isEmpty()) {
      return Optional.of("Add: import " + String.join("; or: import ", types) + ";");
    }
    return Nearest.of(name, names.get())
        .map(near -> "Did you mean " + near + "?")
        .or(
            () ->
                Optional.of(
                    "Declare " + name + " in this or an earlier cell, and run that first."));
  }

  private static Optional<String> incompatible(String message) {
    if (message.contains("possible lossy conversion")) {
      return Optional.of(
          "The value may not fit: say so with a cast, such as (int) x, or use the wider type.");
    }
    if (message.contains("cannot be converted to java.lang.String")
        || message.contains("cannot be converted to String")) {
      return Optional.of("Make text of it with String.valueOf(x).");
    }
    if (message.contains("String cannot be converted to int")) {
      return Optional.of("Read a number from text with Integer.parseInt(text).");
    }
    if (message.contains("String cannot be converted to double")) {
      return Optional.of("Read a number from text with Double.parseDouble(text).");
    }
    if (message.contains("missing return value") || message.contains("unexpected return value")) {
      return Optional.of("Let the method's type and what it returns agree.");
    }
    return Optional.of("Change the variable's type or the value, so that they agree.");
  }

  private static Optional<String> checked(String message) {
    Matcher type = Pattern.compile("unreported exception ([\\w.$]+)").matcher(message);
    String name = type.find() ? type.group(1).replaceFirst("^.*\\.", "") : "Exception";
    return Optional.of(
        "Add \"throws %s\" to the method, or put the call in try { ... } catch (%s e) { ... }."
            .formatted(name, name));
  }
}
