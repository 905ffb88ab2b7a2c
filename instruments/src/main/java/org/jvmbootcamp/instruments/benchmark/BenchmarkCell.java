package org.jvmbootcamp.instruments.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.source.BlockSplitter;
import org.jvmbootcamp.instruments.source.BlockSplitter.Block;
import org.jvmbootcamp.instruments.source.CellSplitter;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.Program;
import org.jvmbootcamp.instruments.source.ProgramBuilder;
import org.jvmbootcamp.instruments.source.SessionSource;
import org.jvmbootcamp.instruments.source.Snippet;

/** Turns a benchmark cell into a JMH class. */
final class BenchmarkCell {
  private static final Pattern ANNOTATED = Pattern.compile("@(?:[\\w.]+\\.)?Benchmark\\b");
  private static final Pattern METHOD =
      Pattern.compile("@(?:[\\w.]+\\.)?Benchmark\\b[^{;]*?\\b(\\w+)\\s*\\(");
  private static final String JMH = "@org.openjdk.jmh.annotations.";

  private BenchmarkCell() {}

  /**
   * Builds the program.
   *
   * @param parameters values that the options give, by name
   * @throws CompileErrorException if the cell holds nothing to measure
   */
  static Program program(
      String code, int cell, int line, SessionSource session, Map<String, List<String>> parameters)
      throws CompileErrorException {
    if (ANNOTATED.matcher(code).find()) {
      return full(code, cell, line, session);
    }
    return shortForm(code, cell, line, session, parameters);
  }

  /** The names of the blocks or benchmark methods, in the cell's order. */
  static List<String> names(String code) {
    if (!ANNOTATED.matcher(code).find()) {
      return BlockSplitter.split(code, 1).blocks().stream().map(Block::name).toList();
    }
    return METHOD.matcher(code).results().map(match -> match.group(1)).toList();
  }

  /** JMH's own form: classes, or methods that stand in the cell as if it were a class. */
  private static Program full(String code, int cell, int line, SessionSource session)
      throws CompileErrorException {
    var snippets = CellSplitter.split(code, cell, line);
    var builder =
        new ProgramBuilder(session, snippets)
            .importing("import org.openjdk.jmh.annotations.*;")
            .importing("import org.openjdk.jmh.infra.*;")
            .importing("import java.util.concurrent.TimeUnit;");
    var draft = builder.draft().sessionVariables();
    var inClasses =
        snippets.stream()
            .allMatch(
                snippet ->
                    snippet.kind() == Snippet.Kind.IMPORT || snippet.kind() == Snippet.Kind.TYPE);
    if (!inClasses) {
      draft.text().line(JMH + "State(org.openjdk.jmh.annotations.Scope.Benchmark)");
      draft.text().line("public static class Cell {");
    }
    for (var snippet : snippets) {
      switch (snippet.kind()) {
        case IMPORT -> {}
        case TYPE -> ProgramBuilder.member(draft.text(), publicMembers(snippet), "public static");
        case METHOD -> ProgramBuilder.member(draft.text(), snippet, "public");
        case VARIABLE, STATEMENT, EXPRESSION ->
            draft.text().cell("", snippet.source(), snippet.cell(), snippet.line(), "");
      }
    }
    draft.text().line(inClasses ? "}" : "} }");
    return draft.program();
  }

  /** JMH wants public methods; a reader of notebooks seldom writes it. */
  private static Snippet publicMembers(Snippet type) {
    var source =
        type.source()
            .replaceAll(
                "(@(?:[\\w.]+\\.)?(?:Benchmark|Setup|TearDown)\\b(?:\\([^)]*\\))?+\\s++)"
                    + "(?!public\\b|@|protected\\b|private\\b)",
                "$1public ");
    return new Snippet(type.kind(), type.name(), source, type.cell(), type.line());
  }

  /** Set-up lines, then {@code name : code}. */
  private static Program shortForm(
      String code, int cell, int line, SessionSource session, Map<String, List<String>> parameters)
      throws CompileErrorException {
    var split = BlockSplitter.split(code, line);
    if (split.blocks().isEmpty()) {
      throw CompileErrorException.of(
          "cell %d: nothing to measure. Write blocks such as\n    list : return list.contains(42);\n"
                  .formatted(cell)
              + "or a class with @Benchmark methods");
    }
    var snippets = new ArrayList<>(CellSplitter.split(split.setUp(), cell, line));
    snippets.addAll(0, parameters(parameters, snippets));
    for (var snippet : snippets) {
      if (snippet.kind() == Snippet.Kind.EXPRESSION) {
        throw CompileErrorException.of(
            "cell %d, line %d: a semicolon is missing after\n    %s"
                .formatted(cell, snippet.line(), snippet.source()));
      }
    }
    var builder =
        new ProgramBuilder(session, snippets)
            .importing("import org.openjdk.jmh.annotations.Param;")
            .importing("import org.openjdk.jmh.infra.Blackhole;");
    var blocks = new LinkedHashMap<String, Block>();
    for (var block : split.blocks()) {
      if (blocks.put(block.name(), block) != null) {
        throw CompileErrorException.of(
            "cell %d, line %d: there are two blocks named %s"
                .formatted(cell, block.line(), block.name()));
      }
    }
    blocks.forEach((name, block) -> builder.block(name, block.code()));
    var draft = builder.draft().sessionVariables();
    draft.text().line(JMH + "State(org.openjdk.jmh.annotations.Scope.Benchmark)");
    draft.text().line("public static class Cell {");
    draft.cellMembers("public static", "").cellFields("public ");
    draft.text().line(JMH + "Setup public void setUp$() throws Throwable {");
    draft.cellStatements("", ";");
    draft.text().line("}");
    for (var block : blocks.values()) {
      var type = draft.typeOfBlock(block.name());
      var consumes = block.code().contains("blackhole");
      draft
          .text()
          .line(
              JMH
                  + "Benchmark public "
                  + type
                  + " "
                  + block.name()
                  + "("
                  + (consumes ? "Blackhole blackhole" : "")
                  + ") throws Throwable {");
      var returns = block.expression() && !type.equals("void") ? "return " : "";
      var end = block.code().endsWith(";") || block.code().endsWith("}") ? "" : ";";
      draft.text().cell(returns, block.code(), cell, block.line(), end);
      draft.text().line("}");
    }
    draft.text().line("} }");
    return draft.program();
  }

  /** Declarations of the parameters that only the options name. */
  private static List<Snippet> parameters(
      Map<String, List<String>> parameters, List<Snippet> snippets) {
    var declared = new ArrayList<Snippet>();
    parameters.forEach(
        (name, values) -> {
          if (snippets.stream().noneMatch(snippet -> snippet.name().equals(name))) {
            var list = values.stream().map(BenchmarkCell::quoted).collect(Collectors.joining(", "));
            var source = "@Param({%s}) %s %s;".formatted(list, type(values), name);
            declared.add(new Snippet(Snippet.Kind.VARIABLE, name, source, 0, 0));
          }
        });
    return declared;
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String type(List<String> values) {
    if (values.stream().allMatch(value -> value.matches("-?\\d{1,9}"))) {
      return "int";
    }
    if (values.stream().allMatch(value -> value.matches("-?\\d{1,18}"))) {
      return "long";
    }
    if (values.stream().allMatch(value -> value.matches("-?\\d*\\.?\\d+(?:[eE]-?\\d+)?"))) {
      return "double";
    }
    return values.stream().allMatch(value -> value.matches("true|false")) ? "boolean" : "String";
  }
}
