package org.jvmbootcamp.kernel.eval;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.spi.Declaration;

/** JShell, what it declared, and what it is told of variables that it did not declare. */
final class Shell {
  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final Snippets snippets;
  private final CellControl control;
  private final CellLoader loader;
  private final Map<String, CellMember> exposed;
  private final Map<String, Snippet> exposures = new HashMap<>();
  private final Set<DeclarationSnippet> open = new LinkedHashSet<>();

  private Shell(
      JShell shell, CellControl control, CellLoader loader, Map<String, CellMember> exposed) {
    this.shell = shell;
    this.analysis = shell.sourceCodeAnalysis();
    this.snippets = new Snippets(analysis, loader);
    this.control = control;
    this.loader = loader;
    this.exposed = exposed;
  }

  /**
   * Starts JShell.
   *
   * @param files where classes that it did not make are to be had
   * @param classPath what cells are compiled against at first
   * @param index of jars that may be on the class path
   * @param options options for the compiler
   */
  static Shell start(
      CellControl control,
      CellLoader loader,
      @Nullable CellFiles files,
      List<Path> classPath,
      PackageIndex index,
      List<String> options) {
    Map<String, CellMember> exposed = new HashMap<>();
    JShell.Builder builder =
        JShell.builder()
            .executionEngine(new CellControlProvider(control), Map.of())
            .compilerOptions(
                Stream.concat(options.stream(), Stream.of("-parameters")).toArray(String[]::new));
    if (files != null) {
      builder.fileManager(
          system ->
              ShellFiles.over(
                  system,
                  ClassPathFiles.of(system, index, classPath),
                  () ->
                      files.offered(
                          exposed.values().stream()
                              .map(CellMember::holder)
                              .collect(Collectors.toSet()))));
    }
    JShell shell = builder.build();
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
    var result = new Shell(shell, control, loader, exposed);
    control.rewriteWith(result.snippets::rewrite);
    return result;
  }

  JShell jshell() {
    return shell;
  }

  SourceCodeAnalysis analysis() {
    return analysis;
  }

  Snippets snippets() {
    return snippets;
  }

  /** Declares an import for every cell. */
  void declare(String line) throws CompileException {
    var origin = new Origin(0, line, 1, 0);
    snippets.at(origin, line);
    SnippetEvent event = shell.eval(line).getFirst();
    if (event.status() == Status.REJECTED) {
      throw new CompileException(problems(event.snippet(), origin, new Piece(line, 0, true, true)));
    }
    snippets.register(event.snippet());
  }

  List<Problem> problems(Snippet snippet, Origin origin, Piece piece) {
    return shell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .map(diag -> Problem.of(diag, origin, piece))
        .toList();
  }

  /** Lets JShell see variables that it did not declare. */
  void expose(Collection<? extends CellMember> members) {
    for (CellMember variable : members) {
      if (!variable.equals(exposed.get(variable.name()))) {
        // JShell compiles what uses an import again if it was gone in between.
        hide(variable.name());
        control.begin(null);
        exposed.put(variable.name(), variable);
        String line = variable.importLine();
        snippets.at(variable.origin(), line);
        exposures.put(variable.name(), shell.eval(line).getFirst().snippet());
      }
    }
  }

  /** Variables were declared without JShell: it forgets its own, and renews what it was told. */
  void replace(Collection<CellVariable> added) {
    for (CellVariable variable : added) {
      List<VarSnippet> own =
          shell
              .variables()
              .filter(v -> v.name().equals(variable.name()) && shell.status(v).isActive())
              .toList();
      control.begin(null);
      own.forEach(shell::drop);
      boolean missed =
          open.stream()
              .filter(this::isOpen)
              .anyMatch(
                  s -> shell.unresolvedDependencies(s).anyMatch(n -> names(n, variable.name())));
      if (!own.isEmpty() || missed || exposed.containsKey(variable.name())) {
        expose(List.of(variable));
      }
    }
  }

  private static boolean names(String missing, String name) {
    return Identifiers.in(missing).contains(name);
  }

  /** JShell has a variable of this name of its own now. */
  void hide(String name) {
    exposed.remove(name);
    Snippet exposure = exposures.remove(name);
    if (exposure != null) {
      control.begin(null);
      shell.drop(exposure);
    }
  }

  /** The session's imports, as they are written. */
  List<String> imports() {
    return shell
        .imports()
        .filter(s -> shell.status(s).isActive() && !isExposure(s))
        .map(Shell::line)
        .toList();
  }

  /** The import on one line; its source may begin with a comment. */
  private static String line(ImportSnippet snippet) {
    String kind =
        snippet.subKind() == Snippet.SubKind.MODULE_IMPORT_SUBKIND
            ? "module "
            : snippet.isStatic() ? "static " : "";
    return "import " + kind + snippet.fullname() + ";";
  }

  private boolean isExposure(Snippet snippet) {
    return snippet instanceof ImportSnippet && exposures.containsValue(snippet);
  }

  /** Whether one of these names is declared here, or waited for. */
  boolean isConcerned(Set<String> names) {
    return active().anyMatch(s -> names.contains(s.name()))
        || open.stream()
            .filter(this::isOpen)
            .flatMap(shell::unresolvedDependencies)
            .anyMatch(missing -> names.stream().anyMatch(name -> names(missing, name)));
  }

  /** Whether something that is declared here mentions one of these names. */
  boolean mentions(Set<String> names) {
    return active().anyMatch(s -> isMentioned(names, s));
  }

  private static boolean isMentioned(Set<String> names, Snippet snippet) {
    return Identifiers.in(snippet.source()).stream().anyMatch(names::contains);
  }

  /** The names of methods and types declared here whose source mentions one of these names. */
  Set<String> dependents(Set<String> names) {
    return active()
        .filter(s -> s.kind() != Kind.VAR)
        .filter(s -> isMentioned(names, s))
        .map(DeclarationSnippet::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The names that a source declares, but for what is declared so already. */
  Set<String> declaresAnew(String source) {
    return analysis.sourceToSnippets(source).stream()
        .filter(DeclarationSnippet.class::isInstance)
        .map(DeclarationSnippet.class::cast)
        .filter(
            fresh ->
                active()
                    .noneMatch(
                        s -> s.name().equals(fresh.name()) && s.source().equals(fresh.source())))
        .map(DeclarationSnippet::name)
        .collect(Collectors.toSet());
  }

  private Stream<DeclarationSnippet> active() {
    return shell
        .snippets()
        .filter(DeclarationSnippet.class::isInstance)
        .map(DeclarationSnippet.class::cast)
        .filter(s -> shell.status(s).isActive());
  }

  /** The names of the types that are declared, of these. */
  Set<String> types(Set<String> names) {
    return shell
        .types()
        .filter(s -> shell.status(s).isActive())
        .map(TypeDeclSnippet::name)
        .filter(names::contains)
        .collect(Collectors.toSet());
  }

  /**
   * Lines that import what is declared of these names; null if some of it cannot be used now.
   *
   * @param others names whose variables are not JShell's
   */
  @Nullable List<String> declared(Set<String> names, Set<String> others) {
    Set<String> lines = new LinkedHashSet<>();
    for (Snippet snippet : shell.snippets().toList()) {
      if (!(snippet instanceof DeclarationSnippet declaration)
          || !names.contains(declaration.name())
          || !shell.status(snippet).isActive()
          || (snippet.kind() == Kind.VAR && others.contains(declaration.name()))) {
        continue;
      }
      if (shell.status(snippet) != Status.VALID) {
        return null;
      }
      lines.add(
          "import static "
              + analysis.wrapper(snippet).fullClassName()
              + "."
              + declaration.name()
              + ";");
    }
    return List.copyOf(lines);
  }

  /** Remembers a declaration that refers to something that is not there. */
  void watch(DeclarationSnippet snippet) {
    if (isOpen(snippet)) {
      open.add(snippet);
    }
  }

  /** Does something with each declaration that still lacks something. */
  void forOpen(Consumer<DeclarationSnippet> action) {
    open.removeIf(s -> !isOpen(s));
    List.copyOf(open).forEach(action);
  }

  private boolean isOpen(DeclarationSnippet snippet) {
    Status status = shell.status(snippet);
    return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
  }

  String missing(DeclarationSnippet snippet) {
    return shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
  }

  /** The declaration with JShell's number. */
  Optional<DeclarationSnippet> numbered(int id) {
    return shell
        .snippets()
        .filter(s -> s.id().equals(Integer.toString(id)))
        .filter(DeclarationSnippet.class::isInstance)
        .map(DeclarationSnippet.class::cast)
        .reduce((first, second) -> second);
  }

  /** The value of JShell's variable; empty if there is none of that name or it is null. */
  Optional<Object> variable(String name) {
    return shell
        .variables()
        .filter(v -> v.name().equals(name) && shell.status(v) == Status.VALID)
        .findFirst()
        .map(this::value);
  }

  @Nullable Object value(VarSnippet variable) {
    try {
      return field(variable).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("variable " + variable.name() + " cannot be read", e);
    }
  }

  Field field(VarSnippet variable) throws ReflectiveOperationException {
    Field field =
        loader
            .loadClass(analysis.wrapper(variable).fullClassName())
            .getDeclaredField(variable.name());
    field.setAccessible(true);
    return field;
  }

  /** Everything that JShell declared and that is active. */
  Stream<Declaration> declarations() {
    return shell
        .snippets()
        .filter(s -> shell.status(s).isActive() && s instanceof PersistentSnippet)
        .filter(s -> !isExposure(s))
        .map(s -> declaration((PersistentSnippet) s));
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

  /** The types that an event says were replaced. */
  static Set<String> replaced(List<SnippetEvent> events) {
    Set<String> names = new HashSet<>();
    for (SnippetEvent event : events) {
      if (event.snippet() instanceof TypeDeclSnippet type
          && event.previousStatus().isDefined()
          && event.isSignatureChange()) {
        names.add(type.name());
      }
    }
    return names;
  }
}
