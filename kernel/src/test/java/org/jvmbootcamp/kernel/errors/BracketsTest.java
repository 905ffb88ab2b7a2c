package org.jvmbootcamp.kernel.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jvmbootcamp.kernel.errors.Brackets.Open;

class BracketsTest {
  @Test
  void findsNothingInWhatIsClosed() {
    assertThat(Brackets.unclosed("f(a[1], () -> { g(); });")).isEmpty();
  }

  @Test
  void takesTheOneThatIndentationLeavesOpen() {
    String code =
        """
        class A {
          void f() {
            if (x) {
              g();
          }
        }
        """;
    assertThat(Brackets.unclosed(code)).contains(new Open('{', 3, 4));
  }

  @Test
  void takesTheOneThatAnotherKindCloses() {
    assertThat(Brackets.unclosed("f(a[1);\n").map(Open::bracket)).contains('[');
  }

  @Test
  void passesOverTextAndComments() {
    assertThat(Brackets.unclosed("\"({\" + '[' // {\n /* ( */ \"\"\"\n { \"\"\"")).isEmpty();
  }

  @Test
  void endsWhereALiteralIsNotClosed() {
    assertThat(Brackets.unclosed("f(\"abc\\").map(Open::bracket)).contains('(');
    assertThat(Brackets.unclosed("g(/* abc").map(Open::bracket)).contains('(');
  }
}
