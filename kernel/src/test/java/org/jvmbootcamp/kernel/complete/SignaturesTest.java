package org.jvmbootcamp.kernel.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  @Test
  void shortensJShellsSignatures() {
    assertThat(Signatures.shortened("twice", "int twice(int number)"))
        .isEqualTo("(int number) → int");
    assertThat(
            Signatures.shortened(
                "filter",
                "java.util.stream.Stream<T> Stream<T>.filter(java.util.function.Predicate<? super T> p)"))
        .isEqualTo("(Predicate<? super T> p) → Stream<T>");
    assertThat(Signatures.shortened("of", "<E> List<E> List.of(E a) throws java.io.IOException"))
        .isEqualTo("(E a) → List<E>");
    assertThat(Signatures.shortened("counter", "counter:java.lang.Integer")).isEqualTo("Integer");
    assertThat(Signatures.shortened("PI", "Math.PI:double")).isEqualTo("double");
  }

  @Test
  void writesAMethodInShort() throws Exception {
    assertThat(Signatures.of(String.class.getMethod("format", String.class, Object[].class)))
        .isEqualTo("(String, Object...) → String");
    assertThat(Signatures.of(List.class.getMethod("toArray", Object[].class)))
        .isEqualTo("(T[]) → T[]");
  }

  @Test
  void findsTheExpressionBeforeADot() {
    assertThat(before("int n = words.stream().map(w -> w.x())"))
        .isEqualTo("words.stream().map(w -> w.x())");
    assertThat(before("f(a, new ArrayList<String>()")).isEqualTo("new ArrayList<String>()");
    assertThat(before("return \"a b\"")).isEqualTo("\"a b\"");
    assertThat(before("x + grid[0][1]")).isEqualTo("grid[0][1]");
    assertThat(before("list\n    .stream()\n    ")).isEqualTo("list\n    .stream()");
    assertThat(before("(")).isEmpty();
    assertThat(before(")")).isEqualTo(")");
  }

  private static String before(String code) {
    return Members.expressionBefore(code, code.length());
  }
}
