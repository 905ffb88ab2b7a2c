package org.jvmbootcamp.instruments.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jvmbootcamp.instruments.Instruments.bytecode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.SessionSource;

class BytecodeTest {
  private static final SessionSource NOTHING = SessionSource.empty(List.of());

  @Test
  void showsEachLineWithItsInstructions() throws Exception {
    var code =
        CellBytecode.of(
            """
            int sum(int[] a) {
              int s = 0;
              for (int x : a) s += x;
              return s;
            }
            int n = sum(new int[] {1, 2});
            """,
            3,
            2,
            NOTHING,
            true);
    assertThat(code.methods())
        .extracting(Bytecode.Method::title)
        .containsExactlyInAnyOrder("sum(int[])", "the cell's statements");
    assertThat(code.text())
        .contains(
            "3    int s = 0;\n      iconst_0",
            "iadd",
            "ireturn",
            "invokestatic Session.sum(int[]): int");
    assertThat(code.constants()).anyMatch(constant -> constant.contains("sum"));
    assertThat(code.html()).contains("<table", "constant pool");
    assertThat(code.size()).isGreaterThan(10);
  }

  @Test
  void namesJumpTargetsAndConstants() throws Exception {
    var code =
        CellBytecode.of(
            "String f(int n) { switch (n) { case 1: return \"one\"; case 500: return \"many\";"
                + " default: return n > 7 ? \"big\" : null; } }",
            1,
            1,
            NOTHING,
            false);
    assertThat(code.text()).contains("lookupswitch L", "ldc \"one\"", "if_icmple L", "aconst_null");
  }

  @Test
  void readsClassesOfTheJdk() {
    assertThat(bytecode(String.class, "isEmpty").text())
        .contains("String.isEmpty()", "getfield String.value: byte[]", "arraylength");
    assertThat(bytecode(Integer.class).methods()).hasSizeGreaterThan(20);
  }

  @Test
  void saysWhyThereIsNoBytecode() {
    assertThatThrownBy(() -> bytecode(String.class, "isEmptee"))
        .hasMessageContaining("no such method");
    assertThatThrownBy(() -> bytecode(int[].class)).hasMessageContaining("no class file");
    Runnable lambda = () -> {};
    assertThatThrownBy(() -> bytecode(lambda.getClass())).hasMessageContaining("no class file");
    assertThatThrownBy(() -> CellBytecode.of("int x = y;", 4, 2, NOTHING, false))
        .isInstanceOf(CompileErrorException.class)
        .hasMessageContaining("cell 4, line 2");
  }
}
