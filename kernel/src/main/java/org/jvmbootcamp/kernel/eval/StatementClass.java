package org.jvmbootcamp.kernel.eval;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.eval.Statements.End;
import org.jvmbootcamp.kernel.eval.Statements.Variable;

/**
 * Makes one class of the statements of a cell: what they declare become fields, and they a method.
 * The lines of its code stay the code's.
 */
final class StatementClass {
  /** The method that runs the statements; JShell calls its own so. */
  static final String METHOD = "do_it$";

  /** The field that counts the declarations that were reached. */
  static final String REACHED = "reached$";

  /** The line of the class that the code begins on, less one. */
  static final int LINES_BEFORE = 1;

  /** Calls that mostly have no value; a guess that saves a compilation. */
  private static final Pattern SILENT =
      Pattern.compile("(?:print|forEach|accept|run|set|close|join|start|sleep|display)\\w*\\s*\\(");

  private static final Pattern UNSPEAKABLE = Pattern.compile("<an|capture#|INT#|<null>|[&@()]");

  private final Compiler compiler;
  private final String name;
  private final String imports;
  private final Statements statements;

  /**
   * A class.
   *
   * @param name its simple name
   * @param imports its import lines
   */
  StatementClass(Compiler compiler, String name, List<String> imports, Statements statements) {
    this.compiler = compiler;
    this.name = name;
    this.imports = String.join(" ", imports);
    this.statements = statements;
  }

  /**
   * What was compiled.
   *
   * @param classes by their full names
   * @param types of the variables, by their names
   * @param valued whether the method returns a value
   */
  record Compiled(Map<String, byte[]> classes, Map<String, String> types, boolean valued) {}

  /** Compiles it; empty if that fails. */
  Optional<Compiled> compile() {
    Optional<Map<String, String>> types = types();
    if (types.isEmpty()) {
      return Optional.empty();
    }
    if (!(statements.end() instanceof End.Value value)) {
      return compile(types.get(), false);
    }
    if (!value.call()) {
      return compile(types.get(), true);
    }
    String call = statements.code().substring(value.start(), value.end());
    boolean first = !SILENT.matcher(lastCall(call)).lookingAt();
    return compile(types.get(), first).or(() -> compile(types.get(), !first));
  }

  /** The call itself, without what it is called on. */
  private static String lastCall(String call) {
    int depth = 0;
    for (int i = call.length() - 1; i >= 0; i--) {
      char c = call.charAt(i);
      if (c == ')') {
        depth++;
      } else if (c == '(') {
        depth--;
        if (depth == 0) {
          int begin = i;
          while (begin > 0 && Character.isJavaIdentifierPart(call.charAt(begin - 1))) {
            begin--;
          }
          return call.substring(begin);
        }
      }
    }
    return call;
  }

  private Optional<Compiled> compile(Map<String, String> types, boolean valued) {
    return compiler.compile(
        name,
        source(types, valued),
        (task, diagnostics) -> {
          var units = task.parse();
          task.analyze();
          if (Compiler.failed(diagnostics) || (!valued && isValueLost(task, units))) {
            return Optional.empty();
          }
          task.generate();
          Map<String, byte[]> classes = compiler.files().takeWritten();
          return Compiler.failed(diagnostics)
              ? Optional.empty()
              : Optional.of(new Compiled(classes, types, valued));
        });
  }

  /** Whether the last statement is a call that has a value after all. */
  private boolean isValueLost(JavacTask task, Iterable<? extends Tree> units) {
    if (!(statements.end() instanceof End.Value)) {
      return false;
    }
    TypeMirror[] last = new TypeMirror[1];
    visit(
        task,
        units,
        new TreePathScanner<@Nullable Void, Trees>() {
          @Override
          public @Nullable Void visitExpressionStatement(
              ExpressionStatementTree node, Trees trees) {
            if (isOutermost(getCurrentPath())) {
              last[0] = trees.getTypeMirror(new TreePath(getCurrentPath(), node.getExpression()));
            }
            return super.visitExpressionStatement(node, trees);
          }
        });
    return last[0] != null && last[0].getKind() != TypeKind.VOID;
  }

  /** The types of the variables; empty if the compiler cannot tell one that can be written. */
  private Optional<Map<String, String>> types() {
    Map<String, String> types = new HashMap<>();
    for (Variable variable : statements.variables()) {
      String type = variable.type();
      if (type != null) {
        types.put(variable.identifier(), type);
      }
    }
    if (types.size() == statements.variables().size()) {
      return Optional.of(types);
    }
    return compiler.compile(
        name,
        source(types, statements.end() instanceof End.Value value && !value.call()),
        (task, diagnostics) -> {
          var units = task.parse();
          task.analyze();
          if (Compiler.failed(diagnostics)) {
            return Optional.empty();
          }
          visit(
              task,
              units,
              new TreePathScanner<@Nullable Void, Trees>() {
                @Override
                public @Nullable Void visitVariable(VariableTree node, Trees trees) {
                  if (isOutermost(getCurrentPath())) {
                    TypeMirror type = trees.getTypeMirror(getCurrentPath());
                    types.putIfAbsent(node.getName().toString(), type.toString());
                  }
                  return super.visitVariable(node, trees);
                }
              });
          boolean sayable =
              types.values().stream().noneMatch(type -> UNSPEAKABLE.matcher(type).find());
          return sayable ? Optional.of(types) : Optional.empty();
        });
  }

  private static void visit(
      JavacTask task,
      Iterable<? extends Tree> units,
      TreePathScanner<@Nullable Void, Trees> scanner) {
    units.forEach(unit -> scanner.scan(unit, Trees.instance(task)));
  }

  /** Whether a statement stands in the method itself, and in no block of it. */
  private static boolean isOutermost(TreePath statement) {
    return statement.getParentPath().getParentPath().getLeaf() instanceof MethodTree method
        && method.getName().contentEquals(METHOD);
  }

  /** The class; variables whose type is not given stay variables of its method. */
  private String source(Map<String, String> types, boolean valued) {
    String fields =
        types.entrySet().stream()
            .map(field -> "public static %s %s; ".formatted(field.getValue(), field.getKey()))
            .collect(Collectors.joining());
    return "package REPL; %s public class %s { %spublic static int %s; public static %s %s() throws Throwable {\n%s\n}}"
        .formatted(
            imports,
            name,
            fields,
            REACHED,
            valued ? "Object" : "void",
            METHOD,
            body(types, valued));
  }

  private String body(Map<String, String> types, boolean valued) {
    String code = statements.code();
    var body = new StringBuilder();
    int position = 0;
    int count = 0;
    for (Variable variable : statements.variables()) {
      body.append(code, position, variable.start());
      body.append(REACHED).append(" = ").append(++count).append("; ");
      position = variable.start();
      String type = types.get(variable.identifier());
      if (type != null) {
        code.substring(position, variable.name())
            .chars()
            .filter(c -> c == '\n')
            .forEach(c -> body.append('\n'));
        position = variable.name();
        if (variable.value() < 0) {
          position += variable.identifier().length();
        } else if (variable.braces()) {
          body.append(code, position, variable.value()).append("new ").append(type);
          position = variable.value();
        }
      }
    }
    if (valued && statements.end() instanceof End.Value value) {
      body.append(code, position, value.start()).append("return ");
      return body.append(code, value.start(), value.end()).append(';').toString();
    }
    body.append(code, position, code.length());
    return statements.open() ? body.append("\n;").toString() : body.toString();
  }
}
