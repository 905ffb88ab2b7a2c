package org.jvmbootcamp.kernel.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.spi.Declaration;
import org.jvmbootcamp.kernel.stop.CellThread;

/**
 * Compiles and runs Java. One thread uses it at a time; the code itself runs on the cell's thread.
 *
 * <p>Statements that stand together are compiled at once; all else, and what does not compile, goes
 * through JShell, which is started when it is first needed.
 */
public final class Evaluator implements AutoCloseable {
  private final CellControl control;
  private final CellLoader loader;
  private final List<String> options;
  private final List<Path> classPath;
  private final List<String> imports = new ArrayList<>();
  private final @Nullable Compiler compiler;
  private final @Nullable StatementRunner statements;
  private final FutureTask<Boolean> warmUp = new FutureTask<>(this::compileSomething);
  private @Nullable FutureTask<Shell> shellStart;
  private @Nullable Shell shell;

  private Evaluator(
      CellControl control,
      CellLoader loader,
      List<String> options,
      List<Path> classPath,
      @Nullable Compiler compiler) {
    this.control = control;
    this.loader = loader;
    this.options = options;
    this.classPath = new ArrayList<>(classPath);
    this.compiler = compiler;
    this.statements = compiler == null ? null : new StatementRunner(compiler, control, loader);
  }

  /**
   * An evaluator.
   *
   * @param classPath what cells are compiled against at first
   * @param options options for the compiler
   */
  public static Evaluator start(
      CellLoader loader, CellThread thread, List<Path> classPath, List<String> options) {
    var control = new CellControl(loader, thread);
    Compiler compiler = Compiler.isOpen() ? Compiler.create(classPath, options) : null;
    if (compiler != null) {
      control.showTo(compiler.files());
    }
    classPath.forEach(loader::add);
    return new Evaluator(control, loader, List.copyOf(options), classPath, compiler);
  }

  /** Whether a stack frame is of code that a cell holds. */
  public static boolean isCellFrame(StackTraceElement frame) {
    return frame.getClassName().startsWith(CellFiles.PACKAGE + ".");
  }

  /** Begins to start JShell, which the next cell may need, beside everything else. */
  public void prepare() {
    if (shellStart == null) {
      shellStart = new FutureTask<>(this::startShell);
      var thread = new Thread(shellStart, "jshell");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Declares imports for every cell; a wrong one throws, here or at the first use of JShell. */
  public void declare(List<String> lines) throws CompileException {
    if (shellStart != null) {
      Shell started = shell();
      for (String line : lines) {
        started.declare(line);
      }
    }
    imports.addAll(lines);
  }

  /**
   * Runs code as a part of a cell.
   *
   * @param firstLine the cell's line that the code begins on, from 1
   * @throws CompileException if it does not compile
   * @throws Throwable what the code threw
   */
  public Outcome eval(CellRun run, String code, int firstLine) throws Throwable {
    var whole = new Origin(run.count(), code, firstLine, 0);
    awaitWarmUp();
    Optional<Statements> all = parse(code);
    if (all.isPresent()) {
      Optional<Outcome> outcome = runStatements(run, whole, all.get());
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return evalPieces(run, whole, all.isEmpty());
  }

  /** Runs code piece by piece, or statements that stand together at once if they are mixed. */
  private Outcome evalPieces(CellRun run, Origin whole, boolean mixed) throws Throwable {
    Shell shell = shell();
    String code = whole.code();
    List<Piece> waiting = new ArrayList<>(new Splitter(shell.analysis()).split(code));
    if (!waiting.isEmpty() && !waiting.getLast().whole()) {
      // Nothing runs if the cell's syntax is wrong.
      waiting.addFirst(waiting.removeLast());
    }
    List<Piece> all = List.copyOf(waiting);
    var cell = new ShellCell(shell, control, variables(), run, whole, all);
    Outcome outcome = new Outcome.Nothing();
    while (!waiting.isEmpty()) {
      List<Piece> group = mixed && all.size() > 1 ? group(code, waiting, all) : List.of();
      if (!group.isEmpty()) {
        Optional<Outcome> result = runGroup(run, whole, group, all);
        if (result.isEmpty() && cell.declareAhead(waiting)) {
          result = runGroup(run, whole, group, all);
        }
        if (result.isPresent()) {
          outcome = result.get();
          waiting.subList(0, group.size()).clear();
          continue;
        }
      }
      for (int i = 0; i < Math.max(1, group.size()); i++) {
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
    }
    cell.warnOfOpenReferences();
    return outcome;
  }

  /** The pieces at the beginning that are statements, and stand together. */
  private List<Piece> group(String code, List<Piece> waiting, List<Piece> all) {
    int begin = all.indexOf(waiting.getFirst());
    int size = 0;
    while (size < waiting.size()
        && waiting.get(size).whole()
        && waiting.get(size).equals(all.get(begin + size))
        && parse(code.substring(waiting.get(size).offset(), end(waiting.get(size), all, code)))
            .isPresent()) {
      size++;
    }
    return List.copyOf(waiting.subList(0, size));
  }

  private static int end(Piece piece, List<Piece> all, String code) {
    int next = all.indexOf(piece) + 1;
    return next < all.size() ? all.get(next).offset() : code.length();
  }

  private Optional<Outcome> runGroup(CellRun run, Origin whole, List<Piece> group, List<Piece> all)
      throws Throwable {
    int begin = group.getFirst().offset();
    String code = whole.code();
    Optional<Statements> together = parse(code.substring(begin, end(group.getLast(), all, code)));
    if (together.isEmpty()) {
      return Optional.empty();
    }
    var origin = new Origin(whole.cell(), whole.code(), whole.firstLine(), begin);
    return runStatements(run, origin, together.get());
  }

  private Optional<Statements> parse(String code) {
    return statements == null ? Optional.empty() : statements.parse(code);
  }

  private Optional<Outcome> runStatements(CellRun run, Origin origin, Statements parsed)
      throws Throwable {
    return statements == null
        ? Optional.empty()
        : statements.run(run, origin, parsed, surroundings());
  }

  private StatementRunner.Surroundings surroundings() {
    return new StatementRunner.Surroundings() {
      @Override
      public List<String> imports() {
        return shell == null ? imports : shell.imports();
      }

      @Override
      public @Nullable List<String> declared(Set<String> names, Set<String> own) {
        return shell == null ? List.of() : shell.declared(names, own);
      }

      @Override
      public Set<String> types(Set<String> names) {
        return shell == null ? Set.of() : shell.types(names);
      }

      @Override
      public CompileException unresolved(int id, Origin user) {
        Shell shell = shell();
        return shell
            .numbered(id)
            .map(used -> ShellCell.unresolved(shell, used, user))
            .orElseThrow(() -> new IllegalStateException("no snippet has the number " + id));
      }

      @Override
      public void added(Collection<CellVariable> added) {
        if (shell != null) {
          shell.replace(added);
        }
      }
    };
  }

  private ShellCell.Variables variables() {
    return new ShellCell.Variables() {
      @Override
      public List<CellVariable> named(Set<String> names) {
        return own().filter(v -> names.contains(v.name())).toList();
      }

      @Override
      public void taken(String name) {
        if (statements != null) {
          statements.forget(name);
        }
      }

      @Override
      public void replaced(Set<String> types) {
        if (statements != null) {
          statements.reset(types, surroundings());
        }
      }
    };
  }

  private Stream<CellVariable> own() {
    return statements == null ? Stream.empty() : statements.variables().stream();
  }

  /**
   * Makes the compiler ready for the first cell, which waits for this. To be called once at most,
   * on a thread of its own, while the rest of the kernel starts.
   */
  public void warmUp() {
    warmUp.run();
  }

  private boolean compileSomething() {
    return statements != null && statements.rehearse("1 + 1", imports);
  }

  private void awaitWarmUp() throws InterruptedException {
    if (warmUp.state() != Future.State.SUCCESS && statements != null) {
      warmUp.run();
      try {
        warmUp.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the compiler could not be started", e.getCause());
      }
    }
  }

  private Shell startShell() throws CompileException {
    CellFiles files = compiler == null ? null : compiler.files();
    Shell started = Shell.start(control, loader, files, classPath, options);
    for (String line : imports) {
      started.declare(line);
    }
    return started;
  }

  private Shell shell() {
    Shell started = shell;
    if (started == null) {
      try {
        FutureTask<Shell> start = shellStart;
        if (start == null) {
          start = new FutureTask<>(this::startShell);
          shellStart = start;
          start.run();
        }
        started = start.get();
        shell = started;
      } catch (ExecutionException | InterruptedException e) {
        // The next that needs JShell tries again.
        shellStart = null;
        throw new IllegalStateException("JShell could not be started", e);
      }
    }
    return started;
  }

  /** The value of a variable; empty if there is none of that name or it is null. */
  public Optional<Object> variable(String name) {
    if (statements != null) {
      Optional<CellVariable> own = statements.variable(name);
      if (own.isPresent()) {
        return Optional.ofNullable(statements.value(own.get()));
      }
    }
    return shell == null ? Optional.empty() : shell.variable(name);
  }

  /** Everything declared and active, imports first. */
  public List<Declaration> declarations() {
    Stream<Declaration> own =
        own()
            .map(
                v ->
                    new Declaration(
                        Declaration.Kind.VARIABLE,
                        v.name(),
                        v.source(),
                        v.origin().cell(),
                        v.origin().line(0)));
    return Stream.concat(shell().declarations(), own)
        .sorted(
            Comparator.comparing((Declaration d) -> d.kind() != Declaration.Kind.IMPORT)
                .thenComparingInt(Declaration::cell)
                .thenComparingInt(Declaration::line))
        .toList();
  }

  /** Names of what is declared. */
  public List<String> names() {
    return declarations().stream()
        .filter(d -> d.kind() != Declaration.Kind.IMPORT)
        .map(Declaration::name)
        .toList();
  }

  /** Names of variables that JShell was not told of yet, or was. */
  public List<String> ownNames() {
    return own().map(CellVariable::name).toList();
  }

  /** What cells are compiled against, in order. */
  public List<Path> classPath() {
    return List.copyOf(classPath);
  }

  /** Adds a jar or a folder to what cells see. */
  public void addToClassPath(Path entry) {
    if (!classPath.contains(entry)) {
      Shell started = shellStart == null ? null : shell();
      classPath.add(entry);
      loader.add(entry);
      if (compiler != null) {
        compiler.setClassPath(classPath);
      }
      if (started != null) {
        started.jshell().addToClasspath(entry.toString());
      }
    }
  }

  /** JShell's editing help for a piece of code, whose variables it then knows. */
  public SourceCodeAnalysis analysis(String code) {
    Shell shell = shell();
    shell.expose(variables().named(Identifiers.in(code)));
    return shell.analysis();
  }

  @Override
  public void close() {
    if (shell != null) {
      shell.jshell().close();
    }
  }
}
