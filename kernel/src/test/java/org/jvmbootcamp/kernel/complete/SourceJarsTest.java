package org.jvmbootcamp.kernel.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceJarsTest {
  private static final String SOURCE =
      """
      package a;
      /** Outer. */
      class Outer {
        /** One. */
        void go(int n) {}
        /** Two. */
        void go(int n, String s) {}
        /** Inner. */
        static class Inner { void go() {} }
      }
      """;

  @Test
  void findsTypesAndMethodsByNameAndNumberOfParameters() throws Exception {
    assertThat(SourceJars.comment(SOURCE, "Outer", null, 0).map(String::strip)).contains("Outer.");
    assertThat(SourceJars.comment(SOURCE, "Inner", null, 0).map(String::strip)).contains("Inner.");
    assertThat(SourceJars.comment(SOURCE, "Outer", "go", 2).map(String::strip)).contains("Two.");
  }

  @Test
  void findsNothingWhereNothingIsSaid() throws Exception {
    assertThat(SourceJars.comment(SOURCE, "Inner", "go", 0)).isEmpty();
    assertThat(SourceJars.comment(SOURCE, "Other", null, 0)).isEmpty();
    assertThat(SourceJars.comment("class {", "Outer", null, 0)).isEmpty();
  }

  @Test
  void passesOverAJarThatCannotBeRead(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("x-sources.jar"), "no jar");
    var jars = new SourceJars(() -> List.of(folder.resolve("x.jar")));
    assertThat(jars.comment("Outer", null, 0)).isEmpty();
  }
}
