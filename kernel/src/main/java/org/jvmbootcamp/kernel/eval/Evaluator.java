package org.jvmbootcamp.kernel.eval;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.StoppedError;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.stop.CellThread;

/**
 * Compiles and runs Java. One thread uses it at a time; the code itself runs on the cell's thread.
 */
public final class Evaluator implements AutoCloseable {
  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final Splitter splitter;
  private final Snippets snippets;
  private final CellControl control;
  private final CellLoader loader;
  private final List<Path> classPath;

  private Evaluator(JShell shell, CellControl control, CellLoader loader, List<Path> classPath) {
    this.shell = shell;
    this.analysis = shell.sourceCodeAnalysis();
    this.splitter = new Splitter(analysis);
    this.snippets = new Snippets(analysis, loader);
    this.control = control;
    this.loader = loader;
    this.classPath = new ArrayList<>(classPath);
    control.rewriteWith(snippets::rewrite);
  }

  /**
   * Starts JShell.
   *
   * @param classPath what cells are compiled against at first
   * @param options options for the compiler
   */
  public static Evaluator start(
      CellLoader loader, CellThread thread, List<Path> classPath, List<String> options) {
    var control = new CellControl(loader, thread);
    List<String> all = new ArrayList<>(options);
    all.add("-parameters");
    JShell shell =
        JShell.builder()
            .executionEngine(new CellControlProvider(control), Map.of())
            .compilerOptions(all.toArray(String[]::new))
            .build();
    // JShell begins with this JVM's class path. The option --class-path would hide what is added
    // later.
    var given = Set.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    String more =
        classPath.stream()
            .map(Path::toString)
            .filter(entry -> !given.contains(entry))
            .collect(Collectors.joining(File.pathSeparator));
    if (!more.isEmpty()) {
      shell.addToClasspath(more);
    }
    return new Evaluator(shell, control, loader, classPath);
  }

  /** Whether a stack frame is of code that a cell holds. */
  public static boolean isCellFrame(StackTraceElement frame) {
    return frame.getClassName().startsWith("REPL.");
  }

  /** Declares imports for every cell; a wrong one throws. */
  public void declare(List<String> imports) throws CompileException {
    control.begin(null);
    for (String line : imports) {
      snippets.at(new Origin(0, line, 1, 0), line);
      SnippetEvent event = shell.eval(line).getFirst();
      if (event.status() == Status.REJECTED) {
        var origin = new Origin(0, line, 1, 0);
        throw new CompileException(
            problems(event.snippet(), origin, new Piece(line, 0, true, true)));
      }
      snippets.register(event.snippet());
    }
  }

  /**
   * Runs code as a part of a cell.
   *
   * @param firstLine the cell's line that the code begins on, from 1
   * @throws CompileException if it does not compile
   * @throws Throwable what the code threw
   */
  public Outcome eval(CellRun run, String code, int firstLine) throws Throwable {
    List<Piece> waiting = new ArrayList<>(splitter.split(code));
    if (!waiting.isEmpty() && !waiting.getLast().whole()) {
      // Nothing runs if the cell's syntax is wrong.
      waiting.addFirst(waiting.removeLast());
    }
    var cell = new CellEvaluation(run, code, firstLine, List.copyOf(waiting));
    Outcome outcome = new Outcome.Nothing();
    while (!waiting.isEmpty()) {
      Piece piece = waiting.removeFirst();
      try {
        outcome = cell.eval(piece);
      } catch (CompileException e) {
        if (!cell.declareAhead(waiting)) {
          throw e;
        }
        outcome = cell.eval(piece);
      }
    }
    cell.warnOfOpenReferences();
    return outcome;
  }

  /** The value of a variable; empty if there is none of that name or it is null. */
  public Optional<Object> variable(String name) {
    return shell
        .variables()
        .filter(v -> v.name().equals(name) && shell.status(v) == Status.VALID)
        .findFirst()
        .map(this::value);
  }

  /** Everything declared and active, imports first. */
  public List<Declaration> declarations() {
    return shell
        .snippets()
        .filter(s -> shell.status(s).isActive() && s instanceof PersistentSnippet)
        .map(s -> declaration((PersistentSnippet) s))
        .sorted(java.util.Comparator.comparing(d -> d.kind() != Declaration.Kind.IMPORT))
        .toList();
  }

  /** Names of what is declared. */
  public List<String> names() {
    return declarations().stream()
        .filter(d -> d.kind() != Declaration.Kind.IMPORT)
        .map(Declaration::name)
        .toList();
  }

  /** Full names of the types on the class path that have this simple name. */
  public List<String> typesNamed(String name) {
    return analysis.listQualifiedNames(name, name.length()).getNames().stream().limit(3).toList();
  }

  /** What cells are compiled against, in order. */
  public List<Path> classPath() {
    return List.copyOf(classPath);
  }

  /** Adds a jar or a folder to what cells see. */
  public void addToClassPath(Path entry) {
    if (!classPath.contains(entry)) {
      classPath.add(entry);
      shell.addToClasspath(entry.toString());
    }
  }

  /** JShell's editing help. */
  public SourceCodeAnalysis analysis() {
    return analysis;
  }

  @Override
  public void close() {
    shell.close();
  }

  private Field field(VarSnippet variable) throws ReflectiveOperationException {
    Field field =
        loader
            .loadClass(analysis.wrapper(variable).fullClassName())
            .getDeclaredField(variable.name());
    field.setAccessible(true);
    return field;
  }

  private @Nullable Object value(VarSnippet variable) {
    try {
      return field(variable).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("variable " + variable.name() + " cannot be read", e);
    }
  }

  private Declaration declaration(PersistentSnippet snippet) {
    Origin origin = snippets.origin(snippet);
    String source = snippets.written(snippet);
    int blank = source.length() - source.stripLeading().length();
    return new Declaration(
        switch (snippet.kind()) {
          case IMPORT -> Declaration.Kind.IMPORT;
          case METHOD -> Declaration.Kind.METHOD;
          case VAR -> Declaration.Kind.VARIABLE;
          default -> Declaration.Kind.TYPE;
        },
        snippet.name(),
        source.strip(),
        origin.cell(),
        origin.line(blank));
  }

  private List<Problem> problems(Snippet snippet, Origin origin, Piece piece) {
    return shell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .map(d -> problem(d, origin, piece))
        .toList();
  }

  private static Problem problem(Diag diag, Origin origin, Piece piece) {
    return new Problem(
        diag.getCode(),
        diag.getMessage(null),
        origin.code(),
        place(origin, piece.writtenAt(diag.getStartPosition())),
        place(origin, piece.writtenAt(diag.getPosition())),
        place(origin, piece.writtenAt(diag.getEndPosition())),
        origin.cell(),
        origin.firstLine());
  }

  private static int place(Origin origin, long position) {
    return (int) Math.min(origin.offset() + Math.max(position, 0), origin.code().length());
  }

  /** One run of a piece of code through JShell. */
  private final class CellEvaluation {
    private final CellRun run;
    private final String code;
    private final int firstLine;
    private final List<Piece> pieces;
    private final Set<DeclarationSnippet> open = new LinkedHashSet<>();

    CellEvaluation(CellRun run, String code, int firstLine, List<Piece> pieces) {
      this.run = run;
      this.code = code;
      this.firstLine = firstLine;
      this.pieces = pieces;
    }

    Outcome eval(Piece piece) throws Throwable {
      try {
        return evalAsItIs(piece);
      } catch (CompileException e) {
        return eval(Mending.mend(piece, e.problems(), pieces).orElseThrow(() -> e));
      }
    }

    private Outcome evalAsItIs(Piece piece) throws Throwable {
      if (run.stopped()) {
        throw new StoppedError();
      }
      Origin origin = new Origin(run.count(), code, firstLine, piece.offset());
      control.begin(run);
      snippets.at(origin, piece.source());
      Outcome outcome = new Outcome.Nothing();
      for (SnippetEvent event : shell.eval(piece.source())) {
        if (event.causeSnippet() == null) {
          outcome = outcome(event, piece, origin);
        } else {
          tellReset(event);
        }
      }
      return outcome;
    }

    private Outcome outcome(SnippetEvent event, Piece piece, Origin origin) throws Throwable {
      Snippet snippet = event.snippet();
      if (event.status() == Status.REJECTED) {
        List<Problem> problems = problems(snippet, origin, piece);
        // What follows a fault of syntax is mostly a consequence of it.
        throw new CompileException(piece.whole() ? problems : problems.subList(0, 1));
      }
      snippets.register(snippet);
      if (!piece.inserted().isEmpty()) {
        snippets.written(snippet, piece.written());
      }
      Throwable thrown = control.takeThrown();
      if (thrown != null) {
        throw thrown;
      }
      if (runs(snippet) && event.status() == Status.VALID && !control.hasRun()) {
        throw new CompileException(List.of(compilerFailed(origin)));
      }
      if (event.exception() instanceof UnresolvedReferenceException unresolved) {
        DeclarationSnippet used = unresolved.getSnippet();
        throw new CompileException(List.of(unresolved(used, origin)));
      }
      if (snippet instanceof DeclarationSnippet declaration && isOpen(declaration)) {
        open.add(declaration);
      }
      if (snippet instanceof VarSnippet variable && !isTemporary(snippet)) {
        nameType(variable);
      }
      Object value = control.takeValue();
      boolean expression = snippet.kind() == Kind.EXPRESSION || isTemporary(snippet);
      if (isTemporary(snippet)) {
        // JShell would keep the value, and import its name into all that follows.
        shell.drop(snippet);
        snippets.forget(snippet);
      }
      boolean shown = expression && snippet.subKind() != SubKind.ASSIGNMENT_SUBKIND;
      // A call as a statement has a value too, like map.keySet(); but a null there says nothing.
      return shown && (value != null || !piece.quiet())
          ? new Outcome.Value(value)
          : new Outcome.Nothing();
    }

    /** Declares the types and methods that stand further down; false if there are none. */
    boolean declareAhead(List<Piece> waiting) throws Throwable {
      List<Piece> ahead =
          waiting.stream()
              .filter(
                  piece ->
                      analysis.sourceToSnippets(piece.source()).stream()
                          .allMatch(s -> s.kind() == Kind.METHOD || s.kind() == Kind.TYPE_DECL))
              .toList();
      for (Piece piece : ahead) {
        eval(piece);
        waiting.remove(piece);
      }
      return !ahead.isEmpty();
    }

    void warnOfOpenReferences() {
      for (DeclarationSnippet declaration : open) {
        if (isOpen(declaration)) {
          System.err.println(
              snippets.origin(declaration).file()
                  + ": "
                  + declaration.name()
                  + " is declared, but cannot be used until this is: "
                  + missing(declaration));
        }
      }
    }

    /** A use of what is declared, but refers to something that is not. */
    private Problem unresolved(DeclarationSnippet used, Origin user) {
      String message =
          used.name()
              + ", declared in cell ["
              + snippets.origin(used).cell()
              + "], cannot be used before this is declared: "
              + missing(used);
      return problem("unresolved", message, user);
    }

    /** JShell says nothing if the compiler breaks off with an exception of its own. */
    private Problem compilerFailed(Origin origin) {
      return problem(
          "failed", "the Java compiler failed on this, which is a fault of the JDK", origin);
    }

    private Problem problem(String key, String message, Origin origin) {
      String code = origin.code();
      int start = origin.offset();
      while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
        start++;
      }
      return new Problem(
          key, message, code, start, start, start + 1, origin.cell(), origin.firstLine());
    }

    /** Gives a variable whose type has no name the nearest that has one, and its value again. */
    private void nameType(VarSnippet variable) throws ReflectiveOperationException {
      Optional<String> type = Intersections.denotable(variable.typeName());
      if (type.isEmpty()) {
        return;
      }
      Object value = value(variable);
      SnippetEvent event =
          shell.eval(type.get() + " " + variable.name() + ";").stream()
              .filter(each -> each.causeSnippet() == null)
              .findFirst()
              .orElseThrow();
      if (event.snippet() instanceof VarSnippet named && event.status() == Status.VALID) {
        snippets.register(named);
        snippets.written(named, variable.source());
        field(named).set(null, value);
      }
    }

    private static boolean runs(Snippet snippet) {
      return switch (snippet.subKind()) {
        case VAR_DECLARATION_WITH_INITIALIZER_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
        default -> snippet.kind() == Kind.STATEMENT || snippet.kind() == Kind.EXPRESSION;
      };
    }

    private String missing(DeclarationSnippet snippet) {
      return shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    }

    private boolean isOpen(DeclarationSnippet snippet) {
      Status status = shell.status(snippet);
      return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
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
}
