package org.jvmbootcamp.instruments.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Builds the class that holds a cell and what it needs of earlier cells. */
public final class ProgramBuilder {
  private final SessionSource session;
  private final List<Snippet> cell;
  private final Map<String, String> blocks = new LinkedHashMap<>();
  private final Set<String> ownImports = new LinkedHashSet<>();

  /**
   * @param session what was declared earlier
   * @param cell the cell's pieces
   */
  public ProgramBuilder(SessionSource session, List<Snippet> cell) {
    this.session = session;
    this.cell = List.copyOf(cell);
  }

  /** Adds a block of code that belongs to the cell, whose type is then known. */
  public ProgramBuilder block(String name, String code) {
    blocks.put(name, code);
    return this;
  }

  /** Adds an import, a whole line of Java. */
  public ProgramBuilder importing(String line) {
    ownImports.add(line);
    return this;
  }

  /** The class's beginning: package, imports, and the needed declarations as static members. */
  public Draft draft() {
    var names = new LinkedHashSet<String>();
    cell.forEach(snippet -> names.addAll(Parser.names(snippet.source())));
    blocks.values().forEach(code -> names.addAll(Parser.names(code)));
    var own = new LinkedHashSet<String>();
    cell.forEach(snippet -> own.add(snippet.name()));
    var needed = session.needed(names, own);
    var head = new SourceText().line("package " + Program.PACKAGE + ";");
    ownImports.forEach(head::line);
    for (var snippet : of(needed, Snippet.Kind.IMPORT)) {
      head.cell("", snippet.source(), snippet.cell(), snippet.line(), "");
    }
    for (var snippet : of(cell, Snippet.Kind.IMPORT)) {
      head.cell("", snippet.source(), snippet.cell(), snippet.line(), "");
    }
    head.line("@SuppressWarnings(\"all\") public class " + Program.CLASS + " {");
    for (var kind : List.of(Snippet.Kind.TYPE, Snippet.Kind.METHOD)) {
      of(needed, kind).forEach(snippet -> member(head, snippet, "static "));
    }
    var variables = new ArrayList<Variable>();
    for (var snippet : of(needed, Snippet.Kind.VARIABLE)) {
      Parser.variables(snippet).stream()
          .filter(variable -> variable.name().equals(snippet.name()))
          .forEach(variables::add);
    }
    return new Draft(head, variables);
  }

  /** Adds a type or method as a member, with modifiers that it does not have yet. */
  public static void member(SourceText text, Snippet snippet, String modifiers) {
    var present = Parser.modifiers(snippet.source());
    var missing = new StringBuilder();
    for (var modifier : modifiers.trim().split(" ", -1)) {
      if (!modifier.isEmpty()
          && present.stream().noneMatch(one -> one.toString().equals(modifier))) {
        missing.append(modifier).append(' ');
      }
    }
    if (missing.indexOf("public") >= 0 && hidden(present)) {
      missing.delete(missing.indexOf("public"), missing.indexOf("public") + "public ".length());
    }
    text.cell(missing.toString(), snippet.source(), snippet.cell(), snippet.line(), "");
  }

  private static boolean hidden(Set<Modifier> present) {
    return present.contains(Modifier.PRIVATE) || present.contains(Modifier.PROTECTED);
  }

  private static List<Snippet> of(List<Snippet> snippets, Snippet.Kind kind) {
    return snippets.stream().filter(snippet -> snippet.kind() == kind).toList();
  }

  /** A class whose members stand, while the types of variables and blocks are asked for. */
  public final class Draft {
    private final SourceText text;
    private final List<Variable> sessionVariables;
    private final List<Variable> cellVariables = new ArrayList<>();
    private final VariableTypes types;

    private Draft(SourceText text, List<Variable> sessionVariables) {
      this.text = text;
      this.sessionVariables = List.copyOf(sessionVariables);
      of(cell, Snippet.Kind.VARIABLE)
          .forEach(snippet -> cellVariables.addAll(Parser.variables(snippet)));
      var asked = new SourceText().line(text.text());
      for (var kind : List.of(Snippet.Kind.TYPE, Snippet.Kind.METHOD)) {
        of(cell, kind).forEach(snippet -> member(asked, snippet, "static"));
      }
      var variables = new ArrayList<>(sessionVariables);
      variables.addAll(cellVariables);
      types = VariableTypes.of(asked, variables, blocks, session);
    }

    /** The text, to be gone on with. */
    public SourceText text() {
      return text;
    }

    /** Adds the variables of earlier cells as static fields with their values. */
    public Draft sessionVariables() throws CompileErrorException {
      for (var variable : sessionVariables) {
        var type = types.of(variable);
        var value = session.values().apply(variable.name());
        var literal = value.flatMap(now -> Literals.of(now, type));
        var field = "static " + type + " " + variable.name();
        if (literal.isPresent()) {
          text.line(field + " = " + literal.get() + ";");
        } else if (variable.init() != null) {
          assign(field, variable, variable.init());
        } else if (value.isPresent()) {
          throw new CompileErrorException(
              ("%s gets its value after its declaration in cell %d. A JVM of its own repeats only"
                      + " declarations: declare %s with its value, or make it in this cell.")
                  .formatted(variable.name(), variable.cell(), variable.name()));
        } else {
          text.line(field + ";");
        }
      }
      return this;
    }

    /** Adds the cell's types and methods. */
    public Draft cellMembers(String typeModifiers, String methodModifiers) {
      of(cell, Snippet.Kind.TYPE).forEach(snippet -> member(text, snippet, typeModifiers));
      of(cell, Snippet.Kind.METHOD).forEach(snippet -> member(text, snippet, methodModifiers));
      return this;
    }

    /** Adds the cell's variables as fields without values. */
    public Draft cellFields(String modifiers) {
      for (var variable : cellVariables) {
        var annotations = String.join(" ", variable.annotations());
        text.line(annotations + " " + modifiers + types.of(variable) + " " + variable.name() + ";");
      }
      return this;
    }

    /** Adds the cell's assignments and statements in their order; expressions are handed over. */
    public Draft cellStatements(String beforeExpression, String afterExpression) {
      for (var snippet : cell) {
        switch (snippet.kind()) {
          case IMPORT, TYPE, METHOD -> {}
          case STATEMENT -> text.cell("", snippet.source(), snippet.cell(), snippet.line(), "");
          case EXPRESSION ->
              text.cell(
                  beforeExpression,
                  snippet.source(),
                  snippet.cell(),
                  snippet.line(),
                  afterExpression);
          case VARIABLE -> {
            for (var variable : Parser.variables(snippet)) {
              if (variable.init() != null) {
                var value = variable.assigned(types.of(variable));
                assign(variable.name(), variable, value);
              }
            }
          }
        }
      }
      return this;
    }

    private void assign(String to, Variable variable, String value) {
      text.part(to + " = ", value, variable.cell(), variable.line(), ";", variable.lines());
    }

    /** What a block returns: a type, or {@code void}. */
    public String typeOfBlock(String name) {
      return types.ofBlock(name);
    }

    /** The finished program. */
    public Program program() {
      return new Program(text);
    }
  }
}
