package org.jvmbootcamp.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.eval.Statements.End;
import org.jvmbootcamp.kernel.eval.Statements.Variable;

class StatementsTest {
  private final Compiler compiler = Compiler.create(List.of(), PackageIndex.none(), List.of());

  @Test
  void findsTheVariablesOutsideBlocks() {
    Statements found =
        parse("int x = 5;\nfor (int i = 0; i < x; i++) { int y = i; }\nfinal var z = \"a\"");

    assertThat(found.variables()).extracting(Variable::identifier).containsExactly("x", "z");
    assertThat(found.variables()).extracting(Variable::type).containsExactly("int", "String");
    assertThat(found.open()).isTrue();
  }

  @Test
  void leavesTheTypeOfAVariableToTheCompilerWhereTheValueDoesNotShowIt() {
    assertThat(parse("var x = List.of(1);").variables().getFirst().type()).isNull();
    assertThat(parse("var x = new ArrayList<>();").variables().getFirst().type()).isNull();
    assertThat(parse("var x = new ArrayList<String>();").variables().getFirst().type())
        .isEqualTo("ArrayList<String>");
  }

  @Test
  void findsTheExpressionAtTheEndWithAndWithoutSemicolon() {
    assertThat(parse("int x = 1; x + 1 // why").end()).isEqualTo(new End.Value(11, 16, false));
    assertThat(parse("x;").end()).isEqualTo(new End.Value(0, 1, false));
    assertThat(parse("list.add(1)").end()).isEqualTo(new End.Value(0, 11, true));
    assertThat(parse("x = 5").end()).isEqualTo(new End.None());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int twice(int x) { return 2 * x; }",
        "class Account {}",
        "record Point(int x) {}",
        "import java.util.List;",
        "return 5;",
        "if (true) { return; }",
        "int x = 1; int x = 2;",
        "x = 1; int x = 2;",
        "int a = 1, b = 2;",
        "int a[] = {1};",
        "@Deprecated int a = 1;",
        "1 + 1; 2",
        "for (int i = 0; i < 3; i++)",
        "int x = ",
        "} void other() {",
      })
  void leavesToJShellWhatOneMethodCannotHold(String code) {
    assertThat(Statements.parse(compiler, code)).isEmpty();
  }

  private Statements parse(String code) {
    return Statements.parse(compiler, code).orElseThrow();
  }
}
