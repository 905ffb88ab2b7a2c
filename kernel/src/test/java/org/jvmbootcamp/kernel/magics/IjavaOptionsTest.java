package org.jvmbootcamp.kernel.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IjavaOptionsTest {
  @TempDir Path folder;

  private IjavaOptions read(String name, String value) {
    return IjavaOptions.read(Map.of(name, value), folder);
  }

  @Test
  void isEmptyWithoutVariables() {
    assertThat(IjavaOptions.read(Map.of(), folder))
        .isEqualTo(IjavaOptions.read(Map.of("IJAVA_TIMEOUT", "-1", "IJAVA_CLASSPATH", ""), folder))
        .extracting(o -> o.classPath().size() + o.compilerOptions().size() + o.startup().size())
        .isEqualTo(0);
  }

  @Test
  void findsTheClassPathByPatterns() throws Exception {
    var a = LocalMagicsTest.jar(folder.resolve("a.jar"));
    var lib = Files.createDirectory(folder.resolve("lib"));
    var b = LocalMagicsTest.jar(lib.resolve("b.jar"));
    assertThat(read("IJAVA_CLASSPATH", "*.jar" + File.pathSeparator + "lib/").classPath())
        .containsExactly(a, b);
    assertThat(read("JJAVA_CLASSPATH", lib.toString()).classPath()).containsExactly(lib);
  }

  @Test
  void rejectsAFileThatIsNoJar() throws Exception {
    Files.createFile(folder.resolve("c.jar"));
    assertThatThrownBy(() -> read("IJAVA_CLASSPATH", "c.jar"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("IJAVA_CLASSPATH: " + folder.resolve("c.jar") + " is not a jar");
  }

  @Test
  void splitsCompilerOptions() {
    assertThat(read("IJAVA_COMPILER_OPTS", " -parameters  --enable-preview ").compilerOptions())
        .containsExactly("-parameters", "--enable-preview");
  }

  @Test
  void readsTimeoutsWithUnits() {
    assertThat(read("IJAVA_TIMEOUT", "1500").timeout()).contains(Duration.ofMillis(1500));
    assertThat(read("IJAVA_TIMEOUT", "30 SECONDS").timeout()).contains(Duration.ofSeconds(30));
    assertThat(read("JJAVA_TIMEOUT", "0").timeout()).isEmpty();
  }

  @Test
  void rejectsATimeoutThatIsNone() {
    for (String bad : new String[] {"soon", "5 lightyears"}) {
      assertThatThrownBy(() -> read("IJAVA_TIMEOUT", bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("IJAVA_TIMEOUT is \"" + bad + "\"");
    }
  }

  @Test
  void readsStartupScriptsBeforeTheStartupBlock() throws Exception {
    Files.writeString(folder.resolve("init.jshell"), "int a = 1;");
    var options =
        IjavaOptions.read(
            Map.of("IJAVA_STARTUP_SCRIPTS_PATH", "init.jshell", "IJAVA_STARTUP_SCRIPT", "int b;"),
            folder);
    assertThat(options.startup()).containsExactly("int a = 1;", "int b;");
  }
}
