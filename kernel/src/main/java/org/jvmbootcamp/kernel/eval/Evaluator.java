package org.jvmbootcamp.kernel.eval;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.jvmbootcamp.kernel.classpath.PackageIndex;
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
  private final PackageIndex index;
  private final List<String> imports = new ArrayList<>();
  private final @Nullable Compiler compiler;
  private final @Nullable OwnCode own;
  private final FutureTask<Boolean> warmUp = new FutureTask<>(this::compileSomething);
  private @Nullable FutureTask<Shell> shellStart;
  private @Nullable Shell shell;

  private Evaluator(
      CellControl control,
      CellLoader loader,
      List<String> options,
      List<Path> classPath,
      PackageIndex index,
      @Nullable Compiler compiler) {
    this.control = control;
    this.loader = loader;
    this.options = options;
    this.classPath = new ArrayList<>(classPath);
    this.index = index;
    this.compiler = compiler;
    this.own = compiler == null ? null : new OwnCode(compiler, control, loader, new Parts());
  }

  /**
   * An evaluator.
   *
   * @param classPath what cells are compiled against at first
   * @param index of jars that may be on the class path
   * @param options options for the compiler
   */
  public static Evaluator start(
      CellLoader loader,
      CellThread thread,
      List<Path> classPath,
      PackageIndex index,
      List<String> options) {
    var control = new CellControl(loader, thread);
    Compiler compiler = Compiler.isOpen() ? Compiler.create(classPath, index, options) : null;
    if (compiler != null) {
      control.showTo(compiler.files());
    }
    classPath.forEach(loader::add);
    return new Evaluator(control, loader, List.copyOf(options), classPath, index, compiler);
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
    Optional<Together> all = read(code);
    if (all.isPresent()) {
      Optional<Outcome> outcome = runTogether(run, whole, all.get());
      if (outcome.isPresent()) {
        return outcome.get();
      }
      return evalPieces(run, whole, 0, false);
    }
    var progress =
        own == null ? new OwnCode.Progress(0, new Outcome.Nothing()) : own.runSections(run, whole);
    return progress.offset() > 0 && progress.offset() == code.length()
        ? progress.outcome()
        : evalPieces(run, whole, progress.offset(), true);
  }

  /**
   * Runs code piece by piece; if it is mixed, what is of one kind and stands together at once.
   *
   * @param begin where what has not yet run begins
   */
  private Outcome evalPieces(CellRun run, Origin whole, int begin, boolean mixed) throws Throwable {
    Shell shell = shell();
    String code = whole.code();
    List<Piece> waiting = new ArrayList<>(new Splitter(shell.analysis()).split(code));
    if (!waiting.isEmpty() && !waiting.getLast().whole()) {
      // Nothing runs if the cell's syntax is wrong.
      waiting.addFirst(waiting.removeLast());
    }
    List<Piece> all = List.copyOf(waiting);
    waiting.removeIf(piece -> piece.offset() < begin);
    var cell =
        new ShellCell(shell, control, own == null ? new JShellAlone() : own, run, whole, all);
    Outcome outcome = new Outcome.Nothing();
    while (!waiting.isEmpty()) {
      List<Piece> group = mixed && all.size() > 1 ? group(code, waiting, all) : List.of();
      if (!group.isEmpty()) {
        Optional<Outcome> result = runGroup(run, whole, group, all);
        if (result.isEmpty() && cell.declareAhead(waiting) && waiting.containsAll(group)) {
          result = runGroup(run, whole, group, all);
        }
        if (result.isPresent()) {
          outcome = result.get();
          waiting.subList(0, group.size()).clear();
          continue;
        }
      }
      for (Piece piece : group.isEmpty() ? List.of(waiting.getFirst()) : group) {
        if (!waiting.remove(piece)) {
          // It was declared ahead.
          continue;
        }
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

  /** The pieces at the beginning that stand together, and are all statements or all not. */
  private List<Piece> group(String code, List<Piece> waiting, List<Piece> all) {
    int begin = all.indexOf(waiting.getFirst());
    Class<?> kind = null;
    int size = 0;
    while (size < waiting.size()
        && waiting.get(size).whole()
        && waiting.get(size).equals(all.get(begin + size))) {
      Piece piece = waiting.get(size);
      Optional<Together> read = read(code.substring(piece.offset(), end(piece, all, code)));
      if (read.isEmpty() || (kind != null && !kind.isInstance(read.get()))) {
        break;
      }
      kind = read.get().getClass();
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
    Optional<Together> together = read(code.substring(begin, end(group.getLast(), all, code)));
    if (together.isEmpty()) {
      return Optional.empty();
    }
    return runTogether(run, whole.at(begin), together.get());
  }

  private Optional<Together> read(String code) {
    return own == null ? Optional.empty() : own.read(code);
  }

  private Optional<Outcome> runTogether(CellRun run, Origin origin, Together code)
      throws Throwable {
    return own == null ? Optional.empty() : own.run(run, origin, code);
  }

  /** Without a compiler of our own, JShell declares all. */
  private record JShellAlone() implements ShellCell.Others {
    @Override
    public List<CellMember> members(Set<String> names) {
      return List.of();
    }

    @Override
    public boolean isThere(String source) {
      return false;
    }

    @Override
    public boolean mayChange(Set<String> words) {
      return false;
    }

    @Override
    public void changing(Set<String> names) {}

    @Override
    public void taken(String name) {}

    @Override
    public void replaced(Set<String> types) {}
  }

  private final class Parts implements OwnCode.Host {
    @Override
    public List<String> imports() {
      return imports;
    }

    @Override
    public @Nullable Shell started() {
      return shell;
    }

    @Override
    public Shell shell() {
      return Evaluator.this.shell();
    }
  }

  /**
   * Makes the compiler ready for the first cell, which waits for this. To be called once at most,
   * on a thread of its own, while the rest of the kernel starts.
   */
  public void warmUp() {
    warmUp.run();
  }

  private boolean compileSomething() {
    return own != null && own.rehearse(imports);
  }

  private void awaitWarmUp() throws InterruptedException {
    if (warmUp.state() != Future.State.SUCCESS && own != null) {
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
    Shell started = Shell.start(control, loader, files, classPath, index, options);
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
    if (own != null) {
      Optional<CellVariable> variable = own.variable(name);
      if (variable.isPresent()) {
        return Optional.ofNullable(own.value(variable.get()));
      }
    }
    return shell == null ? Optional.empty() : shell.variable(name);
  }

  /** Everything declared and active, imports first. */
  public List<Declaration> declarations() {
    Stream<Declaration> others = own == null ? Stream.empty() : own.declared();
    return Stream.concat(shell().declarations(), others)
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

  /** JShell's editing help for a piece of code, whose names it then knows. */
  public SourceCodeAnalysis analysis(String code) {
    Shell shell = shell();
    if (own != null) {
      shell.expose(own.members(Identifiers.in(code)));
    }
    return shell.analysis();
  }

  @Override
  public void close() {
    if (shell != null) {
      shell.jshell().close();
    }
  }
}
