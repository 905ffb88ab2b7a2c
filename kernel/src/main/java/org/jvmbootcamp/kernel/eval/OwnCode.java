package org.jvmbootcamp.kernel.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.output.CellRun;
import org.jvmbootcamp.kernel.spi.Declaration;

/** What is compiled past JShell, and how it and JShell know of each other. */
final class OwnCode implements Surroundings, ShellCell.Others {
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
        statements.variables().stream().map(v -> declaration(Declaration.Kind.VARIABLE, v)),
        declarations.declared().stream().map(d -> declaration(d.kind(), d)));
  }

  private static Declaration declaration(Declaration.Kind kind, CellMember member) {
    Origin origin = member.origin();
    return new Declaration(kind, member.name(), member.source(), origin.cell(), origin.line(0));
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
    Set<String> types = new HashSet<>();
    declarations.named(names).stream()
        .filter(d -> d.kind() == Declaration.Kind.TYPE)
        .forEach(d -> types.add(d.name()));
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
        known.isEmpty() ? List.of() : declarations.reaching(known, dependents());
    if (going.isEmpty()) {
      return;
    }
    Shell shell = host.shell();
    declarations.release(going);
    going.forEach(each -> shell.hide(each.name()));
    Deque<CellDeclaration> waiting = new ArrayDeque<>(going);
    int failures = 0;
    while (!waiting.isEmpty()) {
      CellDeclaration each = waiting.removeFirst();
      try {
        declare(shell, each);
        failures = 0;
      } catch (CompileException e) {
        // A type may have to wait for the one that it extends.
        waiting.addLast(each);
        failures++;
        if (failures >= waiting.size()) {
          throw e;
        }
      }
    }
    statements.reset(
        going.stream()
            .filter(d -> d.kind() == Declaration.Kind.TYPE && !names.contains(d.name()))
            .map(CellDeclaration::name)
            .collect(Collectors.toSet()),
        this);
  }

  private boolean isKnown(String name) {
    return declarations.isDeclared(name) || isTaken(Set.of(name));
  }

  private void declare(Shell shell, CellDeclaration declaration) throws Throwable {
    Origin origin = declaration.origin();
    List<Piece> pieces = new Splitter(shell.analysis()).split(origin.code());
    var cell = new ShellCell(shell, control, this, null, origin.whole(), pieces);
    int begin = origin.offset();
    for (Piece piece : pieces) {
      if (piece.offset() >= begin && piece.offset() < begin + declaration.source().length()) {
        cell.eval(piece);
      }
    }
  }

  /** What else changes: variables of changed types, which are emptied, and what JShell declared. */
  private UnaryOperator<Set<String>> dependents() {
    Shell shell = host.started();
    return changed -> {
      Set<String> found = shell == null ? new HashSet<>() : shell.dependents(changed);
      statements.variables().stream()
          .filter(v -> v.mentions(changed))
          .forEach(v -> found.add(v.name()));
      return found;
    };
  }
}
