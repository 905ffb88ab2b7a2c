package org.jvmbootcamp.kernel.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jvmbootcamp.kernel.eval.Declarations.Member;

/**
 * Declares methods and types without JShell: all that stand together are compiled once. It knows
 * what depends on what, and lets go of what has to change.
 */
final class DeclarationRunner {
  private final Compiler compiler;
  private final CellLoader loader;
  private final Imports imports;
  private final ClassRewriter rewriter;
  private final Map<String, CellDeclaration> declared = new LinkedHashMap<>();
  private int holders;

  DeclarationRunner(Compiler compiler, CellLoader loader, Imports imports) {
    this.compiler = compiler;
    this.loader = loader;
    this.imports = imports;
    this.rewriter = new ClassRewriter(loader);
  }

  /**
   * What is declared, in the order of declaration.
   *
   * @return a live view
   */
  Collection<CellDeclaration> declared() {
    return declared.values();
  }

  /** The declarations of a piece of code; empty if it holds anything else. */
  Optional<Declarations> parse(String code) {
    return Declarations.parse(compiler, code);
  }

  boolean isDeclared(String name) {
    return declared.containsKey(name);
  }

  /** Whether a declaration of this source is there already. */
  boolean isThere(String source) {
    String stripped = source.strip();
    return declared.values().stream().anyMatch(d -> d.source().equals(stripped));
  }

  /**
   * Compiles and declares.
   *
   * @param origin where the code begins
   * @return false if it does not compile, or if one of the names is in use by what has to follow
   */
  boolean declare(Origin origin, Declarations written, Surroundings around) {
    Set<Member> unchanged =
        written.members().stream()
            .filter(m -> isThere(written.source(m)))
            .collect(Collectors.toCollection(HashSet::new));
    if (unchanged.size() == written.members().size()) {
      return true;
    }
    Set<String> changing = new HashSet<>(written.names());
    unchanged.forEach(m -> changing.remove(m.name()));
    List<CellDeclaration> reached =
        unchanged.isEmpty() ? List.of() : reaching(changing, around::dependents);
    unchanged.removeIf(m -> reached.stream().anyMatch(d -> d.name().equals(m.name())));
    return (unchanged.isEmpty() ? Optional.of(written) : parse(written.without(unchanged)))
        .map(changed -> declareAnew(origin, changed, around))
        .orElse(false);
  }

  private boolean declareAnew(Origin origin, Declarations parsed, Surroundings around) {
    Set<String> own = parsed.names();
    List<CellDeclaration> old = named(own);
    if (around.isTaken(own) || !isReplaced(old, parsed) || !(old.isEmpty() || around.isFree(own))) {
      return false;
    }
    Set<String> names = new HashSet<>(Identifiers.in(parsed.code()));
    Optional<Visible> visible = Visible.of(around, names, own);
    if (visible.isEmpty()) {
      return false;
    }
    List<String> simple = newHolders(parsed.members().size());
    List<String> members = visible.get().lines();
    for (int i = 0; i < simple.size(); i++) {
      members.add(CellMember.importLine(full(simple.get(i)), parsed.members().get(i).name()));
    }
    Set<String> types = new HashSet<>(own);
    types.addAll(around.types(names));
    List<String> lines = new ArrayList<>(imports.lines(around.imports(), names, types));
    lines.addAll(members);
    compiler.files().demand(visible.get().holders());
    Optional<Map<String, byte[]>> compiled =
        compiler.compile(
            simple.getFirst(),
            "package REPL; " + String.join(" ", lines) + " " + parsed.classes(simple),
            (task, diagnostics) -> {
              task.parse();
              task.analyze();
              if (Compiler.failed(diagnostics)) {
                return Optional.empty();
              }
              task.generate();
              Map<String, byte[]> classes = compiler.files().takeWritten();
              return Compiler.failed(diagnostics) ? Optional.empty() : Optional.of(classes);
            });
    compiled.ifPresent(
        classes -> {
          define(origin, classes);
          release(old);
          register(origin, parsed, simple, classes, members);
          around.replaced(old);
        });
    return compiled.isPresent();
  }

  /** Whether nothing of the old stays; a method of another signature would be one more. */
  private static boolean isReplaced(List<CellDeclaration> old, Declarations parsed) {
    return old.stream()
        .allMatch(
            before ->
                parsed.members().stream()
                    .anyMatch(
                        now ->
                            now.name().equals(before.name())
                                && now.kind() == before.kind()
                                && now.signatures().containsAll(before.member().signatures())));
  }

  private List<String> newHolders(int count) {
    List<String> simple = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      holders++;
      simple.add("$JShell$declared" + holders);
    }
    return simple;
  }

  private static String full(String simpleName) {
    return CellFiles.PACKAGE + "." + simpleName;
  }

  private void define(Origin origin, Map<String, byte[]> classes) {
    int line = origin.line(0) - StatementClass.LINES_BEFORE - 1;
    // All of them first: to rewrite one, the others have to be found.
    classes.forEach(loader::add);
    classes.forEach(
        (name, bytes) ->
            loader.add(
                name, rewriter.rewrite(rewriter.parse(bytes), origin.file(), l -> l + line)));
  }

  private void register(
      Origin origin,
      Declarations parsed,
      List<String> simple,
      Map<String, byte[]> classes,
      List<String> lines) {
    for (int i = 0; i < simple.size(); i++) {
      Member member = parsed.members().get(i);
      String holder = full(simple.get(i));
      Map<String, byte[]> own = new HashMap<>(classes);
      own.keySet().removeIf(name -> !name.equals(holder) && !name.startsWith(holder + "$"));
      compiler.files().offer(holder, own);
      Set<String> uses = new HashSet<>();
      for (String needed : compiler.files().needs(holder)) {
        String line = CellMember.importLine(needed, "");
        String prefix = line.substring(0, line.length() - 1);
        lines.stream()
            .filter(each -> each.startsWith(prefix))
            .forEach(each -> uses.add(each.substring(prefix.length(), each.length() - 1)));
      }
      declared.put(
          member.name(),
          new CellDeclaration(
              member,
              holder,
              origin.at(origin.offset() + member.start()),
              parsed.source(member).strip(),
              Set.copyOf(uses)));
    }
  }

  /** Those of these names. */
  List<CellDeclaration> named(Set<String> names) {
    return declared.values().stream().filter(d -> names.contains(d.name())).toList();
  }

  /**
   * What has to change if something of these names does, in the order of declaration.
   *
   * @param others the names of what else depends on something of some names
   */
  List<CellDeclaration> reaching(Set<String> names, UnaryOperator<Set<String>> others) {
    Set<CellDeclaration> found = new LinkedHashSet<>(named(names));
    Set<String> changed = new HashSet<>(names);
    int before;
    do {
      before = changed.size();
      changed.addAll(others.apply(changed));
      declared.values().stream()
          .filter(d -> d.uses().stream().anyMatch(changed::contains))
          .forEach(found::add);
      found.forEach(d -> changed.add(d.name()));
    } while (changed.size() > before);
    return declared.values().stream().filter(found::contains).toList();
  }

  /** They are another's to declare from here on. */
  void release(Collection<CellDeclaration> released) {
    for (CellDeclaration each : released) {
      declared.remove(each.name());
      compiler.files().withdraw(each.holder());
    }
  }
}
