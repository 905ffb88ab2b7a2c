package org.jvmbootcamp.kernel.eval;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Code that is statements from its beginning to its end, so that one method can hold it.
 *
 * @param code the code
 * @param variables what it declares outside any block
 * @param end what it ends with
 * @param open whether its last statement lacks a semicolon
 */
record Statements(String code, List<Variable> variables, End end, boolean open)
    implements Together {
  private static final String BEFORE = "class Parsed { void parsed() throws Throwable {";
  private static final String AFTER = "\n;}}";

  /**
   * A declaration of one variable. Offsets are into the code.
   *
   * @param type as the reader wrote it; null for a {@code var} whose type the compiler must tell
   * @param start where the declaration begins
   * @param name where its name begins
   * @param value where its initializer begins; -1 if it has none
   * @param braces whether the initializer is an array's in braces
   */
  record Variable(
      String identifier,
      @Nullable String type,
      int start,
      int name,
      int value,
      int end,
      boolean braces) {}

  /** What the code ends with. */
  sealed interface End {
    /** Nothing that has a value. */
    record None() implements End {}

    /**
     * An expression with a value.
     *
     * @param call whether it is a call, which may turn out to have none
     */
    record Value(int start, int end, boolean call) implements End {}
  }

  /** The statements of a piece of code; empty if it holds anything else, or is wrong. */
  static Optional<Statements> parse(Compiler compiler, String code) {
    return compiler.parse(
        BEFORE + code + AFTER, (task, diagnostics) -> parse(task, diagnostics, code));
  }

  private static Optional<Statements> parse(
      JavacTask task, DiagnosticCollector<JavaFileObject> diagnostics, String code)
      throws IOException {
    CompilationUnitTree unit = task.parse().iterator().next();
    List<String> faults =
        diagnostics.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .map(Diagnostic::getCode)
            .toList();
    // An expression at the end is no statement to the compiler.
    boolean expression = faults.equals(List.of("compiler.err.not.stmt"));
    if ((!faults.isEmpty() && !expression)
        || unit.getTypeDecls().size() != 1
        || !(unit.getTypeDecls().getFirst() instanceof ClassTree type)
        || type.getMembers().size() != 1
        || !(type.getMembers().getFirst() instanceof MethodTree method)
        || method.getBody() == null) {
      return Optional.empty();
    }
    List<StatementTree> statements = new ArrayList<>(method.getBody().getStatements());
    while (!statements.isEmpty() && statements.getLast() instanceof EmptyStatementTree) {
      statements.removeLast();
    }
    var positions = Trees.instance(task).getSourcePositions();
    return new Reader(code, unit, positions).read(statements, expression);
  }

  /** Reads the statements of one piece of code. */
  private record Reader(String code, CompilationUnitTree unit, SourcePositions positions) {
    Optional<Statements> read(List<? extends StatementTree> statements, boolean expression) {
      List<Variable> variables = new ArrayList<>();
      Set<String> names = new HashSet<>();
      int last = statements.size() - 1;
      for (int i = 0; i <= last; i++) {
        StatementTree statement = statements.get(i);
        boolean erroneous = i == last && expression;
        if (statement instanceof ClassTree || (!erroneous && isUnfit(statement))) {
          return Optional.empty();
        }
        if (statement instanceof VariableTree tree) {
          Variable variable = variable(tree);
          if (variable == null
              || !names.add(variable.identifier())
              || Identifiers.in(code.substring(0, variable.start()))
                  .contains(variable.identifier())) {
            return Optional.empty();
          }
          variables.add(variable);
        }
      }
      if (last < 0) {
        return Optional.of(new Statements(code, variables, new End.None(), false));
      }
      StatementTree ending = statements.get(last);
      boolean open = end(ending) > code.length();
      if (open
          && !(ending instanceof VariableTree)
          && !(ending instanceof ExpressionStatementTree)) {
        return Optional.empty();
      }
      End end = end(ending, expression);
      return end == null
          ? Optional.empty()
          : Optional.of(new Statements(code, List.copyOf(variables), end, open));
    }

    /** What the last statement is; null if that cannot be told. */
    private @Nullable End end(StatementTree statement, boolean expression) {
      if (!(statement instanceof ExpressionStatementTree ending)) {
        return expression ? null : new End.None();
      }
      ExpressionTree value = ending.getExpression();
      if (value instanceof ErroneousTree erroneous) {
        if (erroneous.getErrorTrees().size() != 1
            || !(erroneous.getErrorTrees().getFirst() instanceof ExpressionTree real)
            || isUnfit(real)) {
          return null;
        }
        value = real;
      } else if (expression) {
        return null;
      }
      if (value instanceof AssignmentTree assignment
          && assignment.getVariable() instanceof IdentifierTree) {
        return new End.None();
      }
      return new End.Value(start(value), end(value), value instanceof MethodInvocationTree);
    }

    private @Nullable Variable variable(VariableTree tree) {
      List<? extends AnnotationTree> annotations = tree.getModifiers().getAnnotations();
      Set<Modifier> modifiers = tree.getModifiers().getFlags();
      if (!annotations.isEmpty() || !Set.of(Modifier.FINAL).containsAll(modifiers)) {
        return null;
      }
      String identifier = tree.getName().toString();
      int start = start(tree);
      Tree type = tree.getType();
      int from = type == null ? start : end(type);
      String before = type == null ? "(?:final\\s+)?var\\s+" : "\\s*";
      // Names of arrays with brackets behind, and second names of one type, do not look so.
      Matcher name =
          Pattern.compile("(" + before + ")" + Pattern.quote(identifier) + "\\s*(=|;|$)")
              .matcher(code)
              .region(from, code.length());
      if (from < 0 || identifier.isEmpty() || !name.lookingAt()) {
        return null;
      }
      ExpressionTree value = tree.getInitializer();
      return new Variable(
          identifier,
          type == null ? plainType(value) : code.substring(start(type), end(type)),
          start,
          name.end(1),
          value == null ? -1 : start(value),
          Math.min(end(tree), code.length()),
          value instanceof NewArrayTree array && array.getType() == null);
    }

    /** The type of a value that shows it; null for others. */
    private @Nullable String plainType(@Nullable ExpressionTree value) {
      if (value instanceof NewClassTree made
          && made.getClassBody() == null
          && made.getEnclosingExpression() == null) {
        String type = code.substring(start(made.getIdentifier()), end(made.getIdentifier()));
        return type.matches(".*<\\s*>") ? null : type;
      }
      if (!(value instanceof LiteralTree)) {
        return null;
      }
      return switch (value.getKind()) {
        case INT_LITERAL -> "int";
        case LONG_LITERAL -> "long";
        case FLOAT_LITERAL -> "float";
        case DOUBLE_LITERAL -> "double";
        case BOOLEAN_LITERAL -> "boolean";
        case CHAR_LITERAL -> "char";
        case STRING_LITERAL -> "String";
        default -> null;
      };
    }

    /** Whether a tree holds what has no place in a method that the reader does not see. */
    private static boolean isUnfit(Tree tree) {
      Boolean found =
          new TreeScanner<@Nullable Boolean, @Nullable Void>() {
            @Override
            public @Nullable Boolean visitReturn(ReturnTree node, @Nullable Void none) {
              return true;
            }

            @Override
            public @Nullable Boolean visitErroneous(ErroneousTree node, @Nullable Void none) {
              return true;
            }

            @Override
            public @Nullable Boolean visitLambdaExpression(
                LambdaExpressionTree node, @Nullable Void none) {
              return false;
            }

            @Override
            public @Nullable Boolean visitClass(ClassTree node, @Nullable Void none) {
              return false;
            }

            @Override
            public Boolean reduce(@Nullable Boolean a, @Nullable Boolean b) {
              return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
            }
          }.scan(tree, null);
      return Boolean.TRUE.equals(found);
    }

    private int start(Tree tree) {
      return (int) positions.getStartPosition(unit, tree) - BEFORE.length();
    }

    private int end(Tree tree) {
      return (int) positions.getEndPosition(unit, tree) - BEFORE.length();
    }
  }
}
