package org.jvmbootcamp.instruments.source;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.DiagnosticCollector;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Asks javac what types {@code var} and returned values have, so that they can be declared. */
final class VariableTypes {
  private static final String METHOD = "draft$";

  private final Map<String, String> types = new HashMap<>();

  private VariableTypes() {}

  /**
   * Attributes a draft, in which variables are local and blocks are methods of local classes.
   *
   * @param members imports, class head, types and methods; the class is left open
   * @param variables in order
   * @param blocks code by name
   */
  static VariableTypes of(
      SourceText members,
      List<Variable> variables,
      Map<String, String> blocks,
      SessionSource session) {
    var draft = new StringBuilder(members.text());
    draft.append("static void ").append(METHOD).append("() throws Throwable {\n");
    for (var variable : variables) {
      var type = variable.type() == null ? "var" : variable.type();
      draft.append(type).append(' ').append(variable.name());
      draft.append(variable.init() == null ? ";\n" : " = " + variable.init() + ";\n");
    }
    blocks.forEach(
        (name, code) ->
            draft
                .append("class block$")
                .append(name)
                .append(" { Object ")
                .append(name)
                .append("$() throws Throwable {\n")
                .append(code)
                .append("\n} }\n"));
    draft.append("}}\n");
    var result = new VariableTypes();
    result.attribute(draft.toString(), session);
    return result;
  }

  /** A variable's type; {@code Object} where it cannot be told, for the compiler to complain of. */
  String of(Variable variable) {
    return variable.type() != null
        ? variable.type()
        : types.getOrDefault(variable.name(), "Object");
  }

  /** What a block returns: a type, or {@code void}. */
  String ofBlock(String name) {
    return types.getOrDefault("block$" + name, "void");
  }

  private void attribute(String draft, SessionSource session) {
    var options = new ArrayList<>(session.moduleOptions());
    options.addAll(List.of("-proc:none", "--should-stop=ifError=FLOW", "-classpath"));
    options.add(
        session.classPath().stream()
            .map(Object::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    new DiagnosticCollector<>(),
                    options,
                    null,
                    List.of(new TextFile(Program.PACKAGE + "/" + Program.CLASS + ".java", draft)));
    try {
      var unit = task.parse().iterator().next();
      task.analyze();
      new Reader(Trees.instance(task), task.getTypes()).scan(new TreePath(unit), null);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final Types calculator;
    private final Map<String, List<TypeMirror>> returned = new HashMap<>();

    Reader(Trees trees, Types calculator) {
      this.trees = trees;
      this.calculator = calculator;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree node, @Nullable Void none) {
      var element = trees.getElement(getCurrentPath());
      if (element != null) {
        types.putIfAbsent(node.getName().toString(), words(element.asType()));
      }
      return super.visitVariable(node, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree node, @Nullable Void none) {
      super.visitMethod(node, null);
      var name = node.getName().toString();
      var results = returned.remove(name);
      if (results != null) {
        types.put("block$" + name.substring(0, name.length() - 1), together(results));
      }
      return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree node, @Nullable Void none) {
      if (node.getExpression() != null) {
        note(new TreePath(getCurrentPath(), node.getExpression()));
      }
      return super.visitReturn(node, null);
    }

    @Override
    public @Nullable Void visitExpressionStatement(
        ExpressionStatementTree node, @Nullable Void none) {
      note(new TreePath(getCurrentPath(), node.getExpression()));
      return super.visitExpressionStatement(node, null);
    }

    /** Returns inside a lambda are the lambda's. */
    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, @Nullable Void none) {
      return null;
    }

    private void note(TreePath expression) {
      var type = trees.getTypeMirror(expression);
      for (var path = expression; path != null; path = path.getParentPath()) {
        if (path.getLeaf() instanceof MethodTree method) {
          var name = method.getName().toString();
          var leaf = expression.getParentPath().getLeaf();
          var statement = leaf instanceof ExpressionStatementTree;
          var alone =
              method.getBody() != null && method.getBody().getStatements().equals(List.of(leaf));
          // A statement's value counts only where it is the whole block.
          if (name.endsWith("$") && type != null && (!statement || alone)) {
            returned.computeIfAbsent(name, _ -> new ArrayList<>()).add(type);
          }
          return;
        }
      }
    }

    /** The type of several returned values. */
    private String together(List<TypeMirror> results) {
      var distinct = results.stream().map(this::words).distinct().toList();
      if (distinct.size() == 1) {
        return distinct.getFirst();
      }
      var widening = List.of("byte", "short", "char", "int", "long", "float", "double");
      if (widening.containsAll(distinct)) {
        var widest = distinct.stream().mapToInt(widening::indexOf).max().orElseThrow();
        return widening.get(Math.max(widest, widening.indexOf("int")));
      }
      return "Object";
    }

    /** A type as it can be written; its erasure where javac alone can name it. */
    private String words(TypeMirror type) {
      if (type.getKind() == TypeKind.ERROR
          || type.getKind() == TypeKind.NULL
          || type.getKind() == TypeKind.NONE) {
        return "Object";
      }
      if (type.getKind() == TypeKind.VOID) {
        return "void";
      }
      if (type instanceof DeclaredType declared && anonymous(declared)) {
        var supers = calculator.directSupertypes(type);
        return words(supers.getLast());
      }
      var words = type.toString();
      if (words.contains("capture#") || words.contains("&") || words.contains("<anonymous")) {
        return calculator.erasure(type).toString();
      }
      return words;
    }

    private boolean anonymous(DeclaredType type) {
      return type.asElement().getSimpleName().isEmpty()
          && !type.asElement().getModifiers().contains(Modifier.ABSTRACT);
    }
  }
}
