package org.jvmbootcamp.kernel.errors;

import java.util.ArrayList;
import java.util.List;
import org.jvmbootcamp.kernel.eval.CompileException;
import org.jvmbootcamp.kernel.eval.Problem;

/** Shows what the compiler said: the place, its words, the line with a caret, and help. */
final class CompileErrors {
  private final Help help;

  CompileErrors(Help help) {
    this.help = help;
  }

  ErrorReport report(CompileException e) {
    List<String> lines = new ArrayList<>();
    Problem first = e.problems().getFirst();
    // What follows code that could not be read is mostly a consequence of that.
    boolean unread = SyntaxHelp.isSyntax(JavaHelp.key(first));
    for (Problem problem : unread ? List.of(first) : e.problems()) {
      lines.addAll(lines(problem));
    }
    String message = place(first) + ": " + Words.tidy(first.message());
    return new ErrorReport("CompileError", message, lines);
  }

  private List<String> lines(Problem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(Ansi.red(place(problem)) + ": " + Words.tidy(problem.message()));
    String number = Integer.toString(problem.line());
    lines.add(Ansi.blue("  " + number + " | ") + problem.sourceLine());
    int before = Math.min(problem.column(), problem.sourceLine().length());
    String blank = problem.sourceLine().substring(0, before).replaceAll("[^\\t]", " ");
    lines.add(
        Ansi.blue("  " + " ".repeat(number.length()) + " | ") + blank + Ansi.red(marks(problem)));
    help.sentence(problem).ifPresent(sentence -> lines.add(Ansi.green("  " + sentence)));
    return lines;
  }

  /** A caret under all of the fault from the place the compiler points at, on one line. */
  private static String marks(Problem problem) {
    int rest = problem.sourceLine().length() - problem.column();
    return "^".repeat(Math.max(1, Math.min(problem.end() - problem.position(), rest)));
  }

  private static String place(Problem problem) {
    return problem.cell() == 0
        ? "in the kernel's own imports"
        : "cell [" + problem.cell() + "], line " + problem.line();
  }
}
