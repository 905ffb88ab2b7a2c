package org.jvmbootcamp.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.eval.Sections.Section;

class SectionsTest {
  private final Compiler compiler = Compiler.create(List.of(), PackageIndex.none(), List.of());

  @Test
  void cutsWhereDeclarationsAndStatementsMeet() {
    List<Section> sections =
        Sections.cut(
            compiler,
            """
            int a = 1; int[] b = {a};
            record R(int n) {};
            int f() { return 1; }
            for (;;) { break; }
            f()\
            """);

    assertThat(sections)
        .extracting(section -> section.code().code())
        .containsExactly(
            "int a = 1; int[] b = {a};",
            "\nrecord R(int n) {};\nint f() { return 1; }",
            "\nfor (;;) { break; }\nf()");
    assertThat(sections).extracting(Section::offset).containsExactly(0, 25, 67);
    assertThat(sections.get(1).code()).isInstanceOf(Declarations.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.*; int a = 1; int f() { return 1; }",
        "int f() { return 1; } int a = ;",
        "int f() { return 1; } a = 1, b = 2",
        "int f() { return 1; ",
        ""
      })
  void leavesWholeWhatItCannotCut(String code) {
    assertThat(Sections.cut(compiler, code)).isEmpty();
  }
}
