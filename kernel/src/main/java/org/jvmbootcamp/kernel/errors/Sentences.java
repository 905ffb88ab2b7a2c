package org.jvmbootcamp.kernel.errors;

import java.util.Map;
import java.util.Optional;

/** What to do about an error that always has the same cure, by the compiler's key. */
final class Sentences {
  private static final String LEAVES_EARLY =
      "The line before always leaves; this one can never run. Remove one of them.";
  private static final String CAPTURED =
      "A lambda keeps the value, not the variable: copy it to a new variable that does not change.";
  private static final String CASES = "Add a case for what is left, or a default.";
  private static final String OPERATOR =
      "Convert one side so that both have a type the operator knows.";
  private static final String PREVIEW =
      "It is a preview of a later Java: install the kernel with --preview to try it.";
  private static final String OUTSIDE_LOOP =
      "It leaves a loop or a switch, and there is none around it.";

  private static final Map<String, String> BY_KEY =
      Map.ofEntries(
          // Flow
          Map.entry(
              "missing.ret.stmt", "Every way through the method must end with return or throw."),
          Map.entry(
              "var.might.not.have.been.initialized",
              "Give the variable a value where you declare it, or on every way to this line."),
          Map.entry(
              "var.not.initialized.in.default.constructor",
              "It is final: give it a value where you declare it, or in a constructor."),
          Map.entry("unreachable.stmt", LEAVES_EARLY),
          Map.entry("initializer.must.be.able.to.complete.normally", LEAVES_EARLY),
          Map.entry("not.exhaustive", CASES),
          Map.entry("not.exhaustive.statement", CASES),
          Map.entry("duplicate.case.label", "Two cases have this value: remove one."),
          Map.entry("duplicate.default.label", "A switch has one default: remove one."),
          Map.entry(
              "pattern.dominated",
              "An earlier case takes all of these: put the more special case first."),
          Map.entry("break.outside.switch.loop", OUTSIDE_LOOP),
          Map.entry("cont.outside.loop", OUTSIDE_LOOP),
          Map.entry(
              "else.without.if",
              "An else must follow its if at once; in a cell write both in one statement."),
          Map.entry(
              "except.never.thrown.in.try",
              "Nothing in the try throws it: remove this catch, or catch RuntimeException."),
          Map.entry(
              "except.already.caught",
              "A catch above takes it already: put the catch of the more special one first."),
          // Names
          Map.entry(
              "already.defined",
              "The name is taken here: choose another, or drop the type to assign to it."),
          Map.entry(
              "duplicate.class", "A type of this name is there already: choose another name."),
          Map.entry(
              "cant.assign.val.to.var", "It is final: take final away, or declare a new variable."),
          Map.entry("local.variables.referenced.from.lambda.expression.must.be.final", CAPTURED),
          Map.entry("cant.ref.non.effectively.final.var", CAPTURED),
          Map.entry(
              "non-static.cant.be.ref",
              "It belongs to an object: call it on one, or make it static."),
          Map.entry("report.access", "It is private there: use a public method of that class."),
          Map.entry(
              "ref.ambiguous",
              "Two imports or methods fit: write the full name, or cast an argument."),
          Map.entry(
              "cant.infer.local.var.type",
              "The value does not say which type it is: write the type instead of var."),
          Map.entry(
              "object.method",
              "Every object has a method of this name: choose another, or put it into a class."),
          // Classes
          Map.entry(
              "does.not.override.abstract",
              "Add the method it names, with the same parameters, or declare the class abstract."),
          Map.entry(
              "method.does.not.override.superclass",
              "No method above it has this name and these parameters: check the spelling."),
          Map.entry(
              "override.weaker.access",
              "An interface's methods are public: write public before this one."),
          Map.entry(
              "abstract.cant.be.instantiated", "Make an object of a class that implements it."),
          Map.entry("enum.cant.be.instantiated", "Use one of the enum's constants."),
          Map.entry("no.intf.expected.here", "It is an interface: write implements, not extends."),
          Map.entry("intf.expected.here", "It is a class: write extends, not implements."),
          Map.entry(
              "cant.inherit.from.final",
              "Its class may have no children: keep one in a field instead."),
          Map.entry(
              "non.sealed.sealed.or.final.expected",
              "A child of a sealed type is final, sealed or non-sealed: write one of these before class."),
          Map.entry(
              "cant.inherit.from.sealed",
              "The sealed type must permit it: add its name there, or declare both in one cell."),
          Map.entry(
              "sealed.class.must.have.subclasses",
              "Declare its children in the same cell, or name them with permits."),
          Map.entry(
              "record.cannot.declare.instance.fields",
              "Put the field between the record's brackets, or make it static."),
          Map.entry(
              "invalid.canonical.constructor.in.record",
              "Its parameters are the record's, in order, and it is no less public than the record."),
          // Values
          Map.entry("operator.cant.be.applied", OPERATOR),
          Map.entry("operator.cant.be.applied.1", OPERATOR),
          Map.entry(
              "incomparable.types",
              "Values of these types can never be equal; compare a part of one, or convert."),
          Map.entry(
              "cant.deref",
              "It is a primitive value and has no methods; use a method of its class, such as Integer.toString(x)."),
          Map.entry(
              "int.number.too.large", "An int ends at 2,147,483,647: write the number with an L."),
          Map.entry(
              "illegal.digit.in.octal.literal",
              "A number that begins with 0 counts in eights: drop the 0."),
          Map.entry(
              "void.not.allowed.here",
              "The call gives no value: write it as a statement of its own."),
          Map.entry(
              "foreach.not.applicable.to.type",
              "It loops over an array or a collection; to count, write for (int i = 0; i < n; i++)."),
          Map.entry(
              "illegal.array.creation.both.dimension.and.initialization",
              "The values say how many there are: leave the number out, as in new int[] {1, 2}."),
          Map.entry(
              "array.req.but.found", "Only arrays have [i]; a list has get(i), a map get(key)."),
          Map.entry(
              "not.stmt",
              "A value alone is shown only at the end of a cell; assign it, or print it."),
          // Text
          Map.entry(
              "unclosed.str.lit",
              "Close the text with \" on its line; text of many lines stands between \"\"\" and \"\"\"."),
          Map.entry("unclosed.text.block", "Close the text with \"\"\"."),
          Map.entry("unclosed.comment", "Close the comment with */."),
          Map.entry(
              "unclosed.char.lit",
              "A char is one character between ' and '; text stands between \" and \"."),
          Map.entry("empty.char.lit", "A char is one character; empty text is \"\"."),
          Map.entry("illegal.esc.char", "Write a backslash in text twice: \\\\."),
          Map.entry("illegal.char", "Java does not know this character outside of text."),
          Map.entry(
              "illegal.start.of.stmt",
              "No statement begins like this: look for a brace too many or too few before it."),
          Map.entry(
              "illegal.start.of.type", "A declaration stood to be here: look at the line before."),
          // Preview
          Map.entry("preview.feature.disabled", PREVIEW),
          Map.entry("preview.feature.disabled.plural", PREVIEW),
          Map.entry("preview.feature.disabled.classfile", PREVIEW),
          Map.entry("is.preview", PREVIEW),
          Map.entry(
              "failed",
              "Write it in another way: give a value a type of its own in a variable, or cast it."));

  private Sentences() {}

  static Optional<String> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
