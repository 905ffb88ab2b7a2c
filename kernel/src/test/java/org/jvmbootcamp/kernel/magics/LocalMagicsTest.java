package org.jvmbootcamp.kernel.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.kernel.spi.MagicException;

class LocalMagicsTest {
  private final MagicsExtension magics = new MagicsExtension(Map.of(), new Properties());
  @TempDir Path folder;
  private FakeSession session = new FakeSession(Path.of("."));

  @BeforeEach
  void open() {
    session = new FakeSession(folder);
  }

  @Test
  void namesAreUniqueForEachKind() {
    var names = new HashSet<String>();
    assertThat(magics.magics()).allMatch(m -> names.add(m.kind() + m.name()));
    assertThat(names).contains("LINEmaven", "LINEaddMavenDependencies", "CELLloadFromPOM");
  }

  @Test
  void helpStartsWithOneLineAndGoesOnWithAnExample() {
    assertThat(magics.magics())
        .allMatch(m -> m.help().lines().skip(1).findFirst().orElse("x").isEmpty());
  }

  @Test
  void splitsArgumentsAsAShellDoes() throws Exception {
    assertThat(Arguments.split("a 'b c'  \"d \"e ''")).containsExactly("a", "b c", "d e", "");
    assertThat(Arguments.split("  ")).isEmpty();
    assertThatThrownBy(() -> Arguments.split("a \"b"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("not closed in: a \"b");
  }

  @Test
  void addsJarsByPatternAndReturnsThem() throws Exception {
    var a = jar(folder.resolve("a.jar"));
    var b = jar(folder.resolve("b.jar"));
    Files.createFile(folder.resolve("c.txt"));
    assertThat(session.run(magics, "jars", "*.jar")).isEqualTo(List.of(a.toString(), b.toString()));
    assertThat(session.classPath()).containsExactly(a, b);
  }

  @Test
  void addsTheJarsOfAFolderOnce() throws Exception {
    var lib = Files.createDirectory(folder.resolve("lib"));
    var a = jar(lib.resolve("a.jar"));
    Files.createFile(lib.resolve("readme.md"));
    session.run(magics, "jars", "lib");
    session.run(magics, "jars", "lib/");
    assertThat(session.classPath()).containsOnlyOnce(a);
  }

  @Test
  void addsAbsolutePathsAndFolders() throws Exception {
    var classes = Files.createDirectories(folder.resolve("target/classes"));
    session.run(magics, "classpath", "target/classes");
    session.run(magics, "classpath", folder + "/tar?et/*");
    assertThat(session.classPath()).containsExactly(classes);
    assertThat(session.run(magics, "classpath", "")).isEqualTo(List.of(classes.toString()));
  }

  @Test
  void refusesAFileThatIsNoJarSinceTheCompilerWouldFailWithIt() throws Exception {
    jar(folder.resolve("a.jar"));
    var broken = Files.createFile(folder.resolve("b.jar"));
    assertThatThrownBy(() -> session.run(magics, "jars", "*.jar"))
        .isInstanceOf(MagicException.class)
        .hasMessageStartingWith(broken + " is not a jar: ");
    assertThat(session.classPath()).isEmpty();
  }

  static Path jar(Path file) throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new ZipEntry("x/"));
    }
    return file;
  }

  @Test
  void saysWhichPatternMatchesNothingAndWhereItLooked() {
    assertThatThrownBy(() -> session.run(magics, "jars", "no/*.jar"))
        .isInstanceOf(MagicException.class)
        .hasMessage("%%jars: nothing matches \"no/*.jar\"; relative paths start from %s", folder);
    assertThatThrownBy(() -> session.run(magics, "classpath", "nowhere"))
        .hasMessageStartingWith("%classpath: nothing matches \"nowhere\"");
    assertThatThrownBy(() -> session.run(magics, "jars", ""))
        .hasMessageContaining("needs the jars to add");
    assertThat(session.classPath()).isEmpty();
  }

  @Test
  void loadsAFileByItsNameWithOrWithoutExtension() throws Exception {
    Files.writeString(folder.resolve("helpers.jshell"), "int a = 1;\n");
    assertThat(session.run(magics, "load", "helpers")).isEqualTo("value of int a = 1;");
    session.run(magics, "load", "helpers.jshell");
    assertThat(session.evaluated).containsExactly("int a = 1;\n", "int a = 1;\n");
  }

  @Test
  void loadsTheCodeCellsOfANotebookInOrder() throws Exception {
    Files.writeString(
        folder.resolve("n.ipynb"),
        """
        {"cells": [
          {"cell_type": "markdown", "source": ["# x"]},
          {"cell_type": "code", "source": ["int a = 1;\\n", "int b = 2;"]},
          {"cell_type": "code", "source": "a + b"},
          {"cell_type": "code", "source": []}
        ]}
        """);
    session.run(magics, "load", "n.ipynb");
    assertThat(session.evaluated).containsExactly("int a = 1;\nint b = 2;", "a + b");
  }

  @Test
  void saysWhichFileCannotBeLoadedAndWhy() throws Exception {
    assertThatThrownBy(() -> session.run(magics, "load", "absent"))
        .isInstanceOf(MagicException.class)
        .hasMessageStartingWith("%load: there is no file \"absent\" in " + folder);
    assertThatThrownBy(() -> session.run(magics, "load", ""))
        .hasMessageContaining("needs one file");
    Files.writeString(folder.resolve("broken.ipynb"), "{");
    assertThatThrownBy(() -> session.run(magics, "load", "broken.ipynb"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("is not a notebook");
    Files.write(folder.resolve("binary.java"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> session.run(magics, "load", "binary.java"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("is not a text in UTF-8");
  }

  @Test
  void timesALineAndKeepsItsValue() throws Exception {
    assertThat(session.run(magics, "time", "1 + 1")).isEqualTo("value of 1 + 1");
    assertThat(session.shown.getFirst()).matches("wall time: [0-9.]+ m?s, compiling included");
    assertThatThrownBy(() -> session.run(magics, "time", ""))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("needs Java");
  }
}
