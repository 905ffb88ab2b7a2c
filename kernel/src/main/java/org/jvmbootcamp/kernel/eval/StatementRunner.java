package org.jvmbootcamp.kernel.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.spi.ExecutionControl.ResolutionException;
import jdk.jshell.spi.ExecutionControl.RunException;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.eval.StatementClass.Compiled;
import org.jvmbootcamp.kernel.eval.Statements.End;
import org.jvmbootcamp.kernel.eval.Statements.Variable;
import org.jvmbootcamp.kernel.output.CellRun;

/**
 * Runs statements without JShell: all that stand together in one class, compiled once. It keeps the
 * variables that they declare.
 */
final class StatementRunner {
  private final Compiler compiler;
  private final CellControl control;
  private final CellLoader loader;
  private final Imports imports;
  private final ClassRewriter rewriter;
  private final Map<String, CellVariable> variables = new LinkedHashMap<>();
  private int classes;

  StatementRunner(Compiler compiler, CellControl control, CellLoader loader, Imports imports) {
    this.compiler = compiler;
    this.control = control;
    this.loader = loader;
    this.imports = imports;
    this.rewriter = new ClassRewriter(loader);
  }

  /**
   * The variables, in the order of their declaration. Those of JShell are not among them.
   *
   * @return a live view
   */
  Collection<CellVariable> variables() {
    return variables.values();
  }

  Optional<CellVariable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** JShell has declared a variable of this name. */
  void forget(String name) {
    CellVariable old = variables.remove(name);
    if (old != null
        && variables.values().stream().noneMatch(v -> v.holder().equals(old.holder()))) {
      compiler.files().withdraw(old.holder());
    }
  }

  /** The value of a variable. */
  @Nullable Object value(CellVariable variable) {
    return field(variable.holder(), variable.name());
  }

  private @Nullable Object field(String holder, String name) {
    try {
      return loader.loadClass(holder).getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " of " + holder + " cannot be read", e);
    }
  }

  /** The statements of a piece of code; empty if it holds anything else. */
  Optional<Statements> parse(String code) {
    return Statements.parse(compiler, code);
  }

  /** Does with a piece of code all that is done with a cell's, but to run it. */
  boolean rehearse(String code, List<String> lines) {
    Optional<Statements> parsed = parse(code);
    List<String> needed = imports.lines(lines, Identifiers.in(code), Set.of());
    Optional<Compiled> compiled =
        parsed.flatMap(s -> new StatementClass(compiler, name(), needed, s).compile());
    compiled.ifPresent(
        made ->
            made.classes()
                .values()
                .forEach(bytes -> rewriter.rewrite(rewriter.parse(bytes), "", line -> line)));
    return compiled.isPresent();
  }

  /**
   * Compiles and runs statements.
   *
   * @param origin where their code begins
   * @return what they came to; empty if they do not compile
   * @throws Throwable what they threw
   */
  Optional<Outcome> run(CellRun run, Origin origin, Statements statements, Surroundings around)
      throws Throwable {
    if (statements.variables().isEmpty() && statements.code().isBlank()) {
      return Optional.of(new Outcome.Nothing());
    }
    Optional<Compiled> compiled = compile(statements, around);
    if (compiled.isEmpty()) {
      return Optional.empty();
    }
    int line = origin.line(0) - StatementClass.LINES_BEFORE - 1;
    for (var each : compiled.get().classes().entrySet()) {
      byte[] bytes =
          rewriter.rewrite(rewriter.parse(each.getValue()), origin.file(), l -> l + line);
      loader.add(each.getKey(), bytes);
    }
    String holder = CellFiles.PACKAGE + "." + name();
    Object value;
    control.begin(run);
    try {
      control.invoke(holder, StatementClass.METHOD);
      value = control.takeValue();
    } catch (ResolutionException e) {
      throw around.unresolved(e.id(), origin);
    } catch (RunException e) {
      Throwable thrown = control.takeThrown();
      throw thrown == null ? e : thrown;
    } finally {
      register(holder, compiled.get(), origin, statements, around);
    }
    return Optional.of(
        compiled.get().valued() && (value != null || !isQuiet(statements))
            ? new Outcome.Value(value)
            : new Outcome.Nothing());
  }

  private Optional<Compiled> compile(Statements statements, Surroundings around) {
    Set<String> names = new HashSet<>(Identifiers.in(statements.code()));
    Set<String> own =
        statements.variables().stream().map(Variable::identifier).collect(Collectors.toSet());
    Optional<Visible> visible = Visible.of(around, names, own);
    if (visible.isEmpty()) {
      return Optional.empty();
    }
    for (CellMember member : visible.get().used()) {
      if (member instanceof CellVariable variable) {
        names.addAll(Identifiers.in(variable.type()));
      }
    }
    List<String> lines =
        new ArrayList<>(imports.lines(around.imports(), names, around.types(names)));
    lines.addAll(visible.get().lines());
    classes++;
    compiler.files().demand(visible.get().holders());
    return new StatementClass(compiler, name(), lines, statements).compile();
  }

  /** The class at hand; no other has its name. */
  private String name() {
    return "$JShell$cell" + classes;
  }

  /** What was declared until the end, or until something was thrown, is there from here on. */
  private void register(
      String holder, Compiled compiled, Origin origin, Statements statements, Surroundings around)
      throws Throwable {
    if (statements.variables().isEmpty()) {
      return;
    }
    int reached = field(holder, StatementClass.REACHED) instanceof Integer count ? count : 0;
    List<CellVariable> added = new ArrayList<>();
    for (Variable variable : statements.variables().subList(0, reached)) {
      String source = statements.code().substring(variable.start(), variable.end()).strip();
      Origin place = origin.at(origin.offset() + variable.start());
      added.add(
          new CellVariable(
              variable.identifier(),
              holder,
              compiled.types().getOrDefault(variable.identifier(), "Object"),
              place,
              source));
    }
    around.changing(added.stream().map(CellVariable::name).collect(Collectors.toSet()));
    keep(added, compiled.classes());
    around.added(added);
  }

  private void keep(List<CellVariable> added, Map<String, byte[]> bytes) {
    for (CellVariable variable : added) {
      forget(variable.name());
      variables.put(variable.name(), variable);
    }
    added.stream()
        .map(CellVariable::holder)
        .distinct()
        .forEach(
            name ->
                compiler
                    .files()
                    .offer(name, Map.of(name, Objects.requireNonNull(bytes.get(name)))));
  }

  /**
   * Empties variables whose classes were declared anew: objects of the old ones do not fit.
   *
   * @param types the names of the classes
   * @return the variables, emptied; those that cannot be declared any more are missing
   */
  List<CellVariable> reset(Set<String> types, Surroundings around) {
    List<CellVariable> stale = variables.values().stream().filter(v -> v.mentions(types)).toList();
    List<CellVariable> emptied = new ArrayList<>();
    for (CellVariable old : stale) {
      String declaration = old.type() + " " + old.name() + ";";
      Optional<Compiled> compiled = parse(declaration).flatMap(s -> compile(s, around));
      boolean lost = value(old) != null;
      forget(old.name());
      compiled.ifPresent(
          made -> {
            String holder = CellFiles.PACKAGE + "." + name();
            made.classes().forEach(loader::add);
            var fresh =
                new CellVariable(old.name(), holder, old.type(), old.origin(), old.source());
            keep(List.of(fresh), made.classes());
            emptied.add(fresh);
          });
      if (!lost && compiled.isPresent()) {
        continue;
      }
      String fate = compiled.isPresent() ? " was reset to null" : " is gone";
      System.err.println(
          old.name()
              + fate
              + ": its class "
              + Identifiers.in(old.type()).stream().filter(types::contains).findFirst().orElse("")
              + " was declared anew, and objects of the old one do not fit. Make it again.");
    }
    around.added(emptied);
    return emptied;
  }

  private static boolean isQuiet(Statements statements) {
    return statements.end() instanceof End.Value value
        && statements.code().substring(value.end()).stripLeading().startsWith(";");
  }
}
