package org.jvmbootcamp.kernel.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.eval.Sections.Section;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.output.StoppedError;
import org.jvmbootcamp.kernel.spi.Declaration;

/** What is compiled past JShell, and how it and JShell know of each other. */
final class OwnCode implements Surroundings, ShellCell.Others {
  private final Compiler compiler;
  private final CellControl control;
  private final StatementRunner statements;
  private final DeclarationRunner declarations;
  private final Host host;

  /** Where the session's imports and JShell are to be had. */
  interface Host {
    /** The imports that JShell begins with. */
    List<String> imports();

    /** JShell; null as long as nothing has needed it. */
    @Nullable Shell started();

    /** JShell, which is started if need be. */
    Shell shell();
  }

  OwnCode(Compiler compiler, CellControl control, CellLoader loader, Host host) {
    var imports = new Imports(name -> loader.getResource(name) != null);
    this.compiler = compiler;
    this.control = control;
    this.statements = new StatementRunner(compiler, control, loader, imports);
    this.declarations = new DeclarationRunner(compiler, loader, imports);
    this.host = host;
  }

  /** Code that can be compiled at once; empty if it is mixed, or wrong. */
  Optional<Together> read(String code) {
    Optional<Together> statements = this.statements.parse(code).map(Together.class::cast);
    return statements.isPresent() ? statements : declarations.parse(code).map(Together.class::cast);
  }

  /**
   * Compiles and runs code.
   *
   * @param origin where the code begins
   * @return what it came to; empty if it does not compile
   * @throws Throwable what it threw
   */
  Optional<Outcome> run(CellRun run, Origin origin, Together code) throws Throwable {
    return switch (code) {
      case Statements some -> statements.run(run, origin, some, this);
      case Declarations some ->
          declarations.declare(origin, some, this)
              ? Optional.of(new Outcome.Nothing())
              : Optional.empty();
    };
  }

  /**
   * How far mixed code was run.
   *
   * @param offset where what was not run begins
   * @param outcome of what was run last
   */
  record Progress(int offset, Outcome outcome) {}

  /**
   * Compiles and runs mixed code, section by section, until one does not compile.
   *
   * @throws Throwable what it threw
   */
  Progress runSections(CellRun run, Origin whole) throws Throwable {
    List<Section> waiting = new ArrayList<>(Sections.cut(compiler, whole.code()));
    Outcome outcome = new Outcome.Nothing();
    if (waiting.isEmpty()) {
      return new Progress(0, outcome);
    }
    while (!waiting.isEmpty()) {
      if (run.stopped()) {
        throw new StoppedError();
      }
      Section section = waiting.removeFirst();
      Optional<Outcome> result = run(run, whole.at(section.offset()), section.code());
      if (result.isEmpty() && declareAhead(whole, waiting)) {
        result = run(run, whole.at(section.offset()), section.code());
      }
      if (result.isEmpty()) {
        return new Progress(section.offset(), outcome);
      }
      outcome = result.get();
    }
    return new Progress(whole.code().length(), outcome);
  }

  /** Declares what stands further down; false if there is nothing, or it does not compile. */
  private boolean declareAhead(Origin whole, List<Section> waiting) {
    return waiting.removeIf(
        section ->
            section.code() instanceof Declarations some
                && declarations.declare(whole.at(section.offset()), some, this));
  }

  /** Does with typical code all that is done with a cell's, but to run it. */
  boolean rehearse(List<String> imports) {
    return statements.rehearse("1 + 1", imports);
  }

  Optional<CellVariable> variable(String name) {
    return statements.variable(name);
  }

  @Nullable Object value(CellVariable variable) {
    return statements.value(variable);
  }

  /** All that is declared. */
  Stream<Declaration> declared() {
    return Stream.concat(
        statements.variables().stream().map(OwnCode::declaration),
        declarations.declared().stream().flatMap(d -> d.parts().stream()));
  }

  private static Declaration declaration(CellVariable variable) {
    Origin origin = variable.origin();
    return new Declaration(
        Declaration.Kind.VARIABLE,
        variable.name(),
        variable.source(),
        origin.cell(),
        origin.line(0));
  }

  @Override
  public List<String> imports() {
    Shell shell = host.started();
    return shell == null ? host.imports() : shell.imports();
  }

  @Override
  public @Nullable List<String> declared(Set<String> names, Set<String> own) {
    Shell shell = host.started();
    return shell == null ? List.of() : shell.declared(names, own);
  }

  @Override
  public Set<String> types(Set<String> names) {
    Set<String> types = new HashSet<>(types(declarations.named(names)));
    Shell shell = host.started();
    if (shell != null) {
      types.addAll(shell.types(names));
    }
    return types;
  }

  @Override
  public List<CellMember> members(Set<String> names) {
    List<CellMember> found = new ArrayList<>();
    statements.variables().stream().filter(v -> names.contains(v.name())).forEach(found::add);
    found.addAll(declarations.named(names));
    return found;
  }

  @Override
  public boolean isTaken(Set<String> names) {
    Shell shell = host.started();
    return statements.variables().stream().anyMatch(v -> names.contains(v.name()))
        || (shell != null && shell.isConcerned(names));
  }

  @Override
  public Set<String> dependents(Set<String> changed) {
    Shell shell = host.started();
    Set<String> found = shell == null ? new HashSet<>() : shell.dependents(changed);
    statements.variables().stream()
        .filter(v -> v.mentions(changed))
        .forEach(v -> found.add(v.name()));
    return found;
  }

  @Override
  public boolean isFree(Set<String> names) {
    Set<String> changed = new HashSet<>(names);
    statements.variables().stream()
        .filter(v -> v.mentions(names))
        .forEach(v -> changed.add(v.name()));
    Shell shell = host.started();
    return (shell == null || !shell.mentions(changed))
        && declarations.declared().stream()
            .filter(d -> !names.contains(d.name()))
            .noneMatch(d -> d.uses().stream().anyMatch(changed::contains));
  }

  @Override
  public void replaced(Collection<CellDeclaration> old) {
    Shell shell = host.started();
    if (shell != null) {
      old.forEach(each -> shell.hide(each.name()));
    }
    statements.reset(types(old), this);
  }

  private static Set<String> types(Collection<CellDeclaration> declarations) {
    return declarations.stream()
        .filter(d -> d.kind() == Declaration.Kind.TYPE)
        .map(CellDeclaration::name)
        .collect(Collectors.toSet());
  }

  @Override
  public CompileException unresolved(int id, Origin user) {
    Shell shell = host.shell();
    return shell
        .numbered(id)
        .map(used -> ShellCell.unresolved(shell, used, user))
        .orElseThrow(() -> new IllegalStateException("no snippet has the number " + id));
  }

  @Override
  public void added(Collection<CellVariable> added) {
    Shell shell = host.started();
    if (shell != null) {
      shell.replace(added);
    }
  }

  @Override
  public boolean isThere(String source) {
    return declarations.isThere(source);
  }

  @Override
  public void taken(String name) {
    statements.forget(name);
  }

  @Override
  public void replaced(Set<String> types) {
    statements.reset(types, this);
  }

  @Override
  public boolean mayChange(Set<String> words) {
    return declarations.declared().stream()
        .anyMatch(d -> words.contains(d.name()) || d.uses().stream().anyMatch(words::contains));
  }

  /**
   * JShell gets to declare what depends on what will change, for it knows how to follow a change.
   * It gets it while all still fits, so that what fits no more is then JShell's to tell.
   */
  @Override
  public void changing(Set<String> names) throws Throwable {
    // What was not there before has nothing that depends on it.
    Set<String> known = names.stream().filter(this::isKnown).collect(Collectors.toSet());
    List<CellDeclaration> going =
        known.isEmpty() ? List.of() : declarations.reaching(known, this::dependents);
    if (going.isEmpty()) {
      return;
    }
    Shell shell = host.shell();
    declarations.release(going);
    going.forEach(each -> shell.hide(each.name()));
    handOver(shell, going);
    Set<String> types = new HashSet<>(types(going));
    types.removeAll(names);
    statements.reset(types, this);
  }

  /** JShell declares them; what it does not take is gone, and said to be. */
  private void handOver(Shell shell, List<CellDeclaration> going) throws Throwable {
    Deque<CellDeclaration> waiting = new ArrayDeque<>(going);
    int failures = 0;
    while (!waiting.isEmpty()) {
      CellDeclaration each = waiting.removeFirst();
      try {
        declare(shell, each);
        failures = 0;
      } catch (CompileException e) {
        // A type may have to wait for the one that it extends.
        failures++;
        if (failures <= waiting.size()) {
          waiting.addLast(each);
        } else {
          System.err.println(
              "%s is gone: it rests on what was declared anew, and cannot follow: %s. Run %s again."
                  .formatted(each.name(), e.problems().getFirst().message(), each.origin().file()));
        }
      }
    }
  }

  private boolean isKnown(String name) {
    return declarations.isDeclared(name) || isTaken(Set.of(name));
  }

  private void declare(Shell shell, CellDeclaration declaration) throws Throwable {
    Origin origin = declaration.origin();
    List<Piece> pieces = new Splitter(shell.analysis()).split(origin.code());
    var cell = new ShellCell(shell, control, this, null, origin.at(0), pieces);
    int begin = origin.offset();
    for (Piece piece : pieces) {
      if (piece.offset() >= begin && piece.offset() < begin + declaration.source().length()) {
        cell.eval(piece);
      }
    }
  }
}
