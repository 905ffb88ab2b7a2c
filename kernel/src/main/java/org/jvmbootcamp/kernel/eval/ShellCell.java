package org.jvmbootcamp.kernel.eval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.StoppedError;

/** One run of a piece of code through JShell. */
final class ShellCell {
  private final Shell shell;
  private final CellControl control;
  private final Others others;
  private final @Nullable CellRun run;
  private final Origin whole;
  private final List<Piece> pieces;
  private final Set<DeclarationSnippet> open = new LinkedHashSet<>();

  /** What JShell did not declare. */
  interface Others {
    /** Variables, methods and types of these names. */
    List<CellMember> members(Set<String> names);

    /** Whether a declaration of this source is there already. */
    boolean isThere(String source);

    /** Whether something here depends on what could be declared by code of these words. */
    boolean mayChange(Set<String> words);

    /** JShell is about to declare these names anew. */
    void changing(Set<String> names) throws Throwable;

    /** JShell has declared a variable of this name. */
    void taken(String name);

    /** These types were declared anew. */
    void replaced(Set<String> types);
  }

  /**
   * One run.
   *
   * @param run the cell's; null where what an earlier cell declared is declared anew
   * @param whole where the cell's code begins
   */
  ShellCell(
      Shell shell,
      CellControl control,
      Others others,
      @Nullable CellRun run,
      Origin whole,
      List<Piece> pieces) {
    this.shell = shell;
    this.control = control;
    this.others = others;
    this.run = run;
    this.whole = whole;
    this.pieces = pieces;
  }

  Outcome eval(Piece piece) throws Throwable {
    if (others.isThere(piece.written())) {
      return new Outcome.Nothing();
    }
    try {
      return evalAsItIs(piece);
    } catch (CompileException e) {
      return eval(Mending.mend(piece, e.problems(), pieces).orElseThrow(() -> e));
    }
  }

  private Outcome evalAsItIs(Piece piece) throws Throwable {
    if (run != null && run.stopped()) {
      throw new StoppedError();
    }
    Origin origin = whole.at(piece.offset());
    Set<String> words = Identifiers.in(piece.source());
    if (others.mayChange(words)) {
      others.changing(shell.declaresAnew(piece.source()));
    }
    shell.expose(others.members(words));
    control.begin(run);
    shell.snippets().at(origin, piece.source());
    List<SnippetEvent> events = shell.jshell().eval(piece.source());
    var ran = new Ran(control.hasRun(), control.takeThrown(), control.takeValue());
    Outcome outcome = new Outcome.Nothing();
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null) {
        outcome = outcome(event, piece, origin, ran);
      } else {
        tellReset(event);
      }
    }
    Set<String> replaced = Shell.replaced(events);
    if (!replaced.isEmpty()) {
      others.replaced(replaced);
    }
    return outcome;
  }

  /** What came of the code that JShell called. */
  private record Ran(boolean any, @Nullable Throwable thrown, @Nullable Object value) {}

  private Outcome outcome(SnippetEvent event, Piece piece, Origin origin, Ran ran)
      throws Throwable {
    Snippet snippet = event.snippet();
    if (event.status() == Status.REJECTED) {
      List<Problem> problems = shell.problems(snippet, origin, piece);
      // What follows a fault of syntax is mostly a consequence of it.
      throw new CompileException(piece.whole() ? problems : problems.subList(0, 1));
    }
    shell.snippets().register(snippet);
    if (!piece.inserted().isEmpty()) {
      shell.snippets().written(snippet, piece.written());
    }
    if (snippet instanceof VarSnippet variable && !isTemporary(snippet)) {
      shell.hide(variable.name());
      others.taken(variable.name());
    }
    if (ran.thrown() != null) {
      throw ran.thrown();
    }
    if (runs(snippet) && event.status() == Status.VALID && !ran.any()) {
      // JShell says nothing if the compiler breaks off with an exception of its own.
      throw new CompileException(
          List.of(
              Problem.at(
                  origin,
                  "failed",
                  "the Java compiler failed on this, which is a fault of the JDK")));
    }
    if (event.exception() instanceof UnresolvedReferenceException unresolved) {
      DeclarationSnippet used = unresolved.getSnippet();
      throw unresolved(shell, used, origin);
    }
    if (snippet instanceof DeclarationSnippet declaration) {
      List<Problem> problems = shell.problems(snippet, origin, piece);
      if (!problems.isEmpty() && shell.missing(declaration).isEmpty()) {
        // It waits for nothing: what is wrong is in it.
        throw new CompileException(problems);
      }
      shell.watch(declaration);
      open.add(declaration);
    }
    if (snippet instanceof VarSnippet variable && !isTemporary(snippet)) {
      nameType(variable);
    }
    boolean expression = snippet.kind() == Kind.EXPRESSION || isTemporary(snippet);
    if (isTemporary(snippet)) {
      // JShell would keep the value, and import its name into all that follows.
      shell.jshell().drop(snippet);
      shell.snippets().forget(snippet);
    }
    boolean shown = expression && snippet.subKind() != SubKind.ASSIGNMENT_SUBKIND;
    // A call as a statement has a value too, like map.keySet(); but a null there says nothing.
    return shown && (ran.value() != null || !piece.quiet())
        ? new Outcome.Value(ran.value())
        : new Outcome.Nothing();
  }

  /** Declares the types and methods that stand further down; false if there are none. */
  boolean declareAhead(List<Piece> waiting) throws Throwable {
    List<Piece> ahead =
        waiting.stream()
            .filter(
                piece ->
                    shell.analysis().sourceToSnippets(piece.source()).stream()
                        .allMatch(s -> s.kind() == Kind.METHOD || s.kind() == Kind.TYPE_DECL))
            .toList();
    for (Piece piece : ahead) {
      eval(piece);
      waiting.remove(piece);
    }
    return !ahead.isEmpty();
  }

  void warnOfOpenReferences() {
    shell.forOpen(
        declaration -> {
          if (open.contains(declaration)) {
            System.err.println(
                shell.snippets().origin(declaration).file()
                    + ": "
                    + declaration.name()
                    + " is declared, but cannot be used until this is: "
                    + shell.missing(declaration));
          }
        });
  }

  /** A use of what is declared, but refers to something that is not. */
  static CompileException unresolved(Shell shell, DeclarationSnippet used, Origin user) {
    String missing = shell.missing(used);
    String message =
        used.name()
            + ", declared in cell ["
            + shell.snippets().origin(used).cell()
            + "], "
            + (missing.isEmpty()
                ? "does not fit what was declared since; declare it anew"
                : "cannot be used before this is declared: " + missing);
    return new CompileException(List.of(Problem.at(user, "unresolved", message)));
  }

  /** Gives a variable whose type has no name the nearest that has one, and its value again. */
  private void nameType(VarSnippet variable) throws ReflectiveOperationException {
    Optional<String> type = Intersections.denotable(variable.typeName());
    if (type.isEmpty()) {
      return;
    }
    Object value = shell.value(variable);
    SnippetEvent event =
        shell.jshell().eval(type.get() + " " + variable.name() + ";").stream()
            .filter(each -> each.causeSnippet() == null)
            .findFirst()
            .orElseThrow();
    if (event.snippet() instanceof VarSnippet named && event.status() == Status.VALID) {
      shell.snippets().register(named);
      shell.snippets().written(named, variable.source());
      shell.field(named).set(null, value);
    }
  }

  private static boolean runs(Snippet snippet) {
    return switch (snippet.subKind()) {
      case VAR_DECLARATION_WITH_INITIALIZER_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
      default -> snippet.kind() == Kind.STATEMENT || snippet.kind() == Kind.EXPRESSION;
    };
  }

  private void tellReset(SnippetEvent event) {
    if (event.snippet() instanceof VarSnippet variable
        && event.status() != Status.OVERWRITTEN
        && event.causeSnippet() instanceof DeclarationSnippet cause) {
      System.err.println(
          variable.name()
              + (event.status() == Status.VALID ? " was reset to null" : " is gone")
              + ": its class "
              + cause.name()
              + " was declared anew, and objects of the old one do not fit. Make it again.");
    }
  }

  private static boolean isTemporary(Snippet snippet) {
    return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }
}
