package org.jvmbootcamp.kernel.errors;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jvmbootcamp.kernel.eval.Problem;

/** What is wrong where the compiler could not even read the code. */
final class SyntaxHelp {
  private static final Set<String> KEYS =
      Set.of(
          "expected",
          "expected2",
          "expected3",
          "expected4",
          "premature.eof",
          "illegal.start.of.expr",
          "illegal.start.of.stmt",
          "illegal.start.of.type",
          "not.stmt",
          "unclosed.str.lit",
          "unclosed.char.lit",
          "unclosed.text.block",
          "unclosed.comment",
          "invalid.meth.decl.ret.type.req",
          "class.public.should.be.in.file");

  private static final Pattern CONTINUES =
      Pattern.compile("\\s*(else|catch|finally)\\b.*", Pattern.DOTALL);

  private SyntaxHelp() {}

  /** Whether the code could not be read; what the compiler says after that is mostly noise. */
  static boolean isSyntax(String key) {
    return KEYS.contains(key);
  }

  static Optional<String> expected(Problem problem) {
    String what = problem.message().replaceFirst(" expected.*", "").replace("'", "");
    return Optional.of(
        switch (what) {
          case ";" ->
              "End the statement with a semicolon; only a cell's last expression may go without.";
          case ")", "]", "}" -> "Close the bracket with " + what + " here or before.";
          case "(", "[", "{" -> "Open with " + what + " here.";
          case "<identifier>" ->
              "A name is missing here; it begins with a letter and is no word of Java's own.";
          case ":" -> "After condition ? a there must be : b.";
          case "->" -> "A lambda's or a case's arrow is missing here.";
          case "=" -> "Give it a value with = here.";
          default -> "Something is missing here: " + what + ".";
        });
  }

  static String premature(Problem problem) {
    String code = problem.source();
    if (CONTINUES.matcher(problem.sourceLine()).matches()) {
      return "It goes with the if or try before it, which has already ended: remove what ended it.";
    }
    return Brackets.unclosed(code)
        .map(
            open ->
                "The %s of line %d is not closed."
                    .formatted(open.bracket(), problem.firstLine() + open.line() - 1))
        .orElse("Something is not closed: count the braces, brackets and quotes.");
  }

  static String illegalStart(Problem problem) {
    String rest =
        problem.source().substring(Math.min(problem.position(), problem.source().length()));
    if (rest.startsWith("[")) {
      return "An array's values stand in braces: {1, 2}; a list is List.of(1, 2).";
    }
    if (rest.matches("(?s)(void|public|private|protected|static|int|double|boolean|String)\\b.*")) {
      return "A method cannot stand inside another, nor a modifier here: close the braces before it.";
    }
    return "A value is missing here, or a brace or bracket before it is not closed.";
  }
}
