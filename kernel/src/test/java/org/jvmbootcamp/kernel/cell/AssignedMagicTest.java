package org.jvmbootcamp.kernel.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssignedMagicTest {
  private static List<Part> java(String code) {
    return List.of(new Part.Java(code, 1));
  }

  @Test
  void becomesACallOnTheSameLine() {
    assertThat(CellParser.parse("List<String> a = %jars \"x y\" z\na"))
        .isEqualTo(
            java(
                "List<String> a = org.jvmbootcamp.kernel.notebook.Notebook.lineMagic("
                    + "\"jars\", \"\\\"x y\\\" z\");\na"));
  }

  @Test
  void leavesJavaAlone() {
    for (String code :
        List.of(
            "String s = \"a = %jars x\";",
            "a %= b;",
            "int r = a % b;",
            "// a = %jars",
            "String t = \"\"\"\n  a = %jars x\n\"\"\";",
            "f(a,\n  b = %jars)")) {
      assertThat(CellParser.parse(code)).isEqualTo(java(code));
    }
  }
}
