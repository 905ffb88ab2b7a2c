package org.jvmbootcamp.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportsTest {
  private static final String BASE = "import module java.base;";

  private final Imports imports = new Imports("shop/List.class"::equals);

  @Test
  void importsOnlyTheTypesThatTheCodeCanMean() {
    assertThat(imports.lines(List.of(BASE), Set.of("List", "String", "x", "Nowhere"), Set.of()))
        .containsExactly("import java.util.List;");
  }

  @Test
  void leavesATypeToWhoDeclaresIt() {
    assertThat(imports.lines(List.of(BASE), Set.of("List"), Set.of("List"))).isEmpty();
  }

  @Test
  void leavesATypeToALineThatImportsIt() {
    assertThat(imports.lines(List.of(BASE, "import shop.*;"), Set.of("List"), Set.of()))
        .containsExactly("import shop.*;");
    assertThat(imports.lines(List.of(BASE, "import my.List;"), Set.of("List"), Set.of()))
        .containsExactly("import my.List;");
  }

  @Test
  void leavesAnAmbiguousNameToTheCompiler() {
    // java.net.Proxy and java.lang.reflect.Proxy
    assertThat(imports.lines(List.of(BASE), Set.of("Proxy"), Set.of())).isEmpty();
  }

  @Test
  void keepsOtherModulesAsTheyAre() {
    List<String> lines = List.of(BASE, "import module java.sql;");

    assertThat(imports.lines(lines, Set.of("List"), Set.of())).isEqualTo(lines);
  }
}
