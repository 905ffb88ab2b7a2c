package org.jvmbootcamp.instruments.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Asks javac's parser what a piece of code is. */
final class Parser {
  private static final String BODY = "class $ { void $() throws Throwable {";
  private static final String MEMBER = "class $ {";

  /**
   * Code that was parsed inside a wrapper.
   *
   * @param trees the pieces themselves
   * @param text the wrapper and the code
   */
  private record Parsed(
      List<? extends Tree> trees, String text, Trees positions, CompilationUnitTree unit) {
    String source(Tree tree) {
      var sources = positions.getSourcePositions();
      var from = (int) sources.getStartPosition(unit, tree);
      return text.substring(from, (int) sources.getEndPosition(unit, tree));
    }

    /** Lines between the code's beginning and the tree's. */
    int lines(Tree tree) {
      var from = (int) positions.getSourcePositions().getStartPosition(unit, tree);
      return (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    }
  }

  private Parser() {}

  static Snippet classify(String source, int cell, int line) {
    if (source.startsWith("import") && source.matches("(?s)import\\s.*")) {
      return new Snippet(Snippet.Kind.IMPORT, "", source, cell, line);
    }
    var tree = declaration(source);
    if (tree.isPresent()) {
      return switch (tree.get()) {
        case ClassTree type -> snippet(Snippet.Kind.TYPE, type.getSimpleName(), source, cell, line);
        case MethodTree method ->
            snippet(Snippet.Kind.METHOD, method.getName(), source, cell, line);
        case VariableTree variable ->
            snippet(Snippet.Kind.VARIABLE, variable.getName(), source, cell, line);
        default -> throw new IllegalStateException("not a declaration: " + tree.get());
      };
    }
    var shown = !source.endsWith(";") && !source.endsWith("}");
    var kind = shown ? Snippet.Kind.EXPRESSION : Snippet.Kind.STATEMENT;
    return new Snippet(kind, "", source, cell, line);
  }

  private static Snippet snippet(
      Snippet.Kind kind, CharSequence name, String source, int cell, int line) {
    return new Snippet(kind, name.toString(), source, cell, line);
  }

  /** The variables that a declaration declares. */
  static List<Variable> variables(Snippet snippet) {
    var source = snippet.source().endsWith(";") ? snippet.source() : snippet.source() + ";";
    var parsed = parse(BODY, source, "}}").or(() -> parse(MEMBER, source, "}")).orElseThrow();
    return parsed.trees().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .map(tree -> variable(parsed, tree, snippet))
        .toList();
  }

  private static Variable variable(Parsed parsed, VariableTree tree, Snippet snippet) {
    var init = tree.getInitializer();
    // The tree's own words have an int a[] as int[].
    var type = tree.getType() == null ? null : tree.getType().toString();
    var lines = init == null ? 0 : parsed.lines(init);
    return new Variable(
        tree.getName().toString(),
        "var".equals(type) ? null : type,
        init == null ? null : parsed.source(init),
        tree.getModifiers().getAnnotations().stream().map(Object::toString).toList(),
        snippet.cell(),
        snippet.line() + lines,
        snippet.source().lines().skip(lines).collect(Collectors.joining("\n")));
  }

  /** Simple names that code uses: variables, methods and types, not members of other things. */
  static Set<String> names(String source) {
    var names = new LinkedHashSet<String>();
    var scanner =
        new TreeScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void none) {
            names.add(node.getName().toString());
            return null;
          }
        };
    // A parse with errors still names what it understood; the compiler reports the rest.
    parse(BODY, source + (ends(source) ? "" : ";"), "}}")
        .or(() -> parse(MEMBER, source, "}"))
        .ifPresentOrElse(
            parsed -> scanner.scan(parsed.trees(), null),
            () -> Lexer.tokens(source).stream().map(Lexer.Token::text).forEach(names::add));
    return names;
  }

  /** The flags that a declaration is written with. */
  static Set<Modifier> modifiers(String source) {
    return declaration(source)
        .map(
            tree ->
                switch (tree) {
                  case ClassTree type -> type.getModifiers().getFlags();
                  case MethodTree method -> method.getModifiers().getFlags();
                  case VariableTree variable -> variable.getModifiers().getFlags();
                  default -> Set.<Modifier>of();
                })
        .orElse(Set.of());
  }

  /** Whether code is one expression with its semicolon. */
  static boolean isOneExpression(String source) {
    return parse(BODY, source, "}}")
        .filter(parsed -> parsed.trees().size() == 1)
        .filter(parsed -> parsed.trees().getFirst() instanceof ExpressionStatementTree)
        .isPresent();
  }

  private static Optional<Tree> declaration(String source) {
    return parse(BODY, source, "}}")
        .filter(Parser::declares)
        .or(() -> parse(MEMBER, source, "}").filter(Parser::declares))
        .map(parsed -> parsed.trees().getFirst());
  }

  private static boolean declares(Parsed parsed) {
    return !parsed.trees().isEmpty()
        && (parsed.trees().stream().allMatch(VariableTree.class::isInstance)
            || (parsed.trees().size() == 1
                && (parsed.trees().getFirst() instanceof ClassTree
                    || parsed.trees().getFirst() instanceof MethodTree)));
  }

  private static boolean ends(String source) {
    return source.endsWith(";") || source.endsWith("}");
  }

  private static Optional<Parsed> parse(String before, String source, String after) {
    var text = before + source + "\n" + after;
    var problems = new DiagnosticCollector<JavaFileObject>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task =
        (JavacTask)
            compiler.getTask(
                null, null, problems, List.of("-proc:none"), null, List.of(new TextFile(text)));
    try {
      var unit = task.parse().iterator().next();
      if (problems.getDiagnostics().stream()
          .anyMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR)) {
        return Optional.empty();
      }
      var type = (ClassTree) unit.getTypeDecls().getFirst();
      var member = type.getMembers();
      var trees =
          before.equals(BODY) && member.getFirst() instanceof MethodTree method
              ? statements(method.getBody())
              : member;
      return Optional.of(new Parsed(trees, text, Trees.instance(task), unit));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<? extends Tree> statements(@Nullable BlockTree body) {
    return body == null ? List.of() : body.getStatements();
  }
}
