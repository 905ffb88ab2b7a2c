package org.jvmbootcamp.instruments.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.instruments.source.Snippet.Kind;

class ProgramTest {
  @TempDir Path folder;

  private static final List<Snippet> DECLARED =
      List.of(
          new Snippet(Kind.IMPORT, "java.util.*", "import java.util.*;", 0, 1),
          new Snippet(Kind.TYPE, "Order", "record Order(int id, long cents) {}", 1, 1),
          new Snippet(
              Kind.METHOD, "order", "Order order(int id) { return new Order(id, base); }", 2, 1),
          new Snippet(Kind.VARIABLE, "base", "var base = 5L;", 2, 2),
          new Snippet(
              Kind.VARIABLE, "orders", "var orders = new ArrayList<>(List.of(order(1)));", 2, 3),
          new Snippet(Kind.VARIABLE, "unused", "var unused = explode();", 2, 4));

  private static SessionSource session(Map<String, Object> values) {
    return new SessionSource(
        DECLARED, name -> Optional.ofNullable(values.get(name)), List.of(), List.of());
  }

  private static Program program(String code, Map<String, Object> values)
      throws CompileErrorException {
    var cell = CellSplitter.split(code, 7, 1);
    var draft = new ProgramBuilder(session(values), cell).draft().sessionVariables();
    draft.cellMembers("static", "static").cellFields("static ");
    draft.text().line("public static void main(String[] args) throws Throwable {");
    draft.cellStatements("System.out.println(", ");");
    draft.text().line("} }");
    return draft.program();
  }

  @Test
  void takesWhatTheCellNeedsAndNothingElse() throws Exception {
    var text = program("orders.size()", Map.of()).source().text();
    assertThat(text)
        .contains("static record Order", "static Order order(int id)", "static long base = 5L")
        .contains("static java.util.ArrayList<bootcamp.Session.Order> orders = ")
        .doesNotContain("unused");
  }

  @Test
  void aBlockInBracesReturnsNothingUnlessItSaysSo() throws Exception {
    var blocks =
        Map.of("alone", "order(1).cents()", "dropped", "{ order(1).cents(); }", "none", "{ }");
    var builder = new ProgramBuilder(session(Map.of()), CellSplitter.split("var n = 1;", 7, 1));
    blocks.forEach(builder::block);
    var draft = builder.draft();
    assertThat(List.of("alone", "dropped", "none").stream().map(draft::typeOfBlock))
        .containsExactly("long", "void", "void");
  }

  @Test
  void compilesVariablesOfEveryKind() throws Exception {
    var program =
        program(
            """
            int[] a = {1, 2}, b[] = {{1}};
            var wild = (List<? extends Number>) List.of(1);
            var first = wild.get(0);
            var action = new Runnable() { public void run() {} };
            final var map = new HashMap<String, List<Order>>();
            for (var i = 0; i < 2; i++) { map.put("" + i, List.of()); }
            int twice(int n) { return n * a.length; }
            twice(4) + map.size()
            """,
            Map.of());
    new Compiler(List.of(), List.of(), List.of()).compile(program, folder);
    assertThat(folder.resolve("bootcamp/Session.class")).exists();
  }

  @Test
  void takesTheValueThatASimpleVariableHasNow() throws Exception {
    assertThat(program("base + 1", Map.of("base", 9L)).source().text()).contains("base = 9L;");
    var strings =
        new SessionSource(
            List.of(new Snippet(Kind.VARIABLE, "s", "String s;", 1, 1)),
            name -> Optional.of("a\"\\\n™"),
            List.of(),
            List.of());
    var draft = new ProgramBuilder(strings, CellSplitter.split("s", 2, 1)).draft();
    assertThat(draft.sessionVariables().text().text()).contains("s = \"a\\\"\\\\\\n\\u2122\";");
  }

  @Test
  void refusesAValueItCannotRepeat() {
    var session =
        new SessionSource(
            List.of(new Snippet(Kind.VARIABLE, "list", "List<String> list;", 3, 1)),
            name -> Optional.of(List.of("filled later")),
            List.of(),
            List.of());
    var draft = new ProgramBuilder(session, CellSplitter.split("list.size()", 4, 1)).draft();
    assertThatThrownBy(draft::sessionVariables)
        .isInstanceOf(CompileErrorException.class)
        .hasMessageContaining("declaration in cell 3")
        .hasMessageContaining("declare list with its value");
  }

  @Test
  void pointsCompileErrorsIntoTheCell() throws Exception {
    var program = program("int x = 1;\n\n  String s = x;", Map.of());
    assertThatThrownBy(() -> new Compiler(List.of(), List.of(), List.of()).compile(program, folder))
        .isInstanceOf(CompileErrorException.class)
        .hasMessageContaining("cell 7, line 3: incompatible types")
        .hasMessageContaining("String s = x;\n    ")
        .message()
        .doesNotContain("bootcamp");
  }

  @Test
  void leadsStackFramesBackToTheCell() throws Exception {
    var program = program("int x = 1;\nthrow new IllegalStateException();", Map.of());
    var line =
        program.source().text().lines().toList().indexOf("throw new IllegalStateException();");
    assertThat(program.readable("\tat bootcamp.Session.main(Session.java:" + (line + 1) + ")"))
        .isEqualTo("\tat cell 7, line 2:  throw new IllegalStateException();");
  }
}
