package org.jvmbootcamp.kernel.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageIndexTest {
  @TempDir Path folder;
  private Path jar;
  private Path file;

  @BeforeEach
  void makeJar() throws IOException {
    jar = folder.resolve("lib.jar");
    file = folder.resolve("packages");
    write("a/b/C.class", "META-INF/versions/9/d/E.class", "f/text.txt", "G.class");
  }

  @Test
  void knowsThePackagesThatHaveClasses() throws IOException {
    PackageIndex index = written(jar);

    assertThat(index.knows(jar)).isTrue();
    assertThat(List.of("a.b", "d", "")).allMatch(name -> index.has(jar, name));
    assertThat(List.of("a", "f", "META-INF.versions.9.d")).noneMatch(name -> index.has(jar, name));
  }

  @Test
  void knowsNothingOfWhatChangedSince() throws IOException {
    PackageIndex.write(file, List.of(jar));
    write("other/Longer.class");

    assertThat(PackageIndex.read(file).knows(jar)).isFalse();
  }

  @Test
  void knowsNothingOfWhatIsGoneOrNoJar() throws IOException {
    PackageIndex.write(file, List.of(jar, folder));
    Files.delete(jar);

    PackageIndex index = PackageIndex.read(file);

    assertThat(index.knows(jar)).isFalse();
    assertThat(index.knows(folder)).isFalse();
    assertThat(PackageIndex.none().knows(jar)).isFalse();
  }

  private PackageIndex written(Path... classPath) throws IOException {
    PackageIndex.write(file, List.of(classPath));
    return PackageIndex.read(file);
  }

  private void write(String... entries) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new JarEntry(entry));
      }
    }
  }
}
