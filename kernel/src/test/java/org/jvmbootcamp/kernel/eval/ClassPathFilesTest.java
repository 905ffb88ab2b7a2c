package org.jvmbootcamp.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.kernel.classpath.PackageIndex;

class ClassPathFilesTest {
  @TempDir Path folder;

  @Test
  void findsPackagesOfJarsThatAreKnownAndOfOthers() throws IOException {
    Path known = jar("known.jar", "a/One.class", "a/in/Deep.class");
    Path other = jar("other.jar", "a/Two.class", "b/Three.class");
    ClassPathFiles files = over(index(known, "a a.in"), other, known);

    assertThat(names(files, "a")).containsExactly("One.class", "Two.class");
    assertThat(names(files, "a.in")).containsExactly("Deep.class");
    assertThat(names(files, "b")).containsExactly("Three.class");
    assertThat(files.entries()).containsExactly(known, other);
  }

  @Test
  void looksIntoAJarOnlyForWhatTheIndexSaysItHas() throws IOException {
    Path jar = jar("lib.jar", "a/One.class", "b/Two.class");
    ClassPathFiles files = over(index(jar, "a"), jar);

    assertThat(names(files, "b")).isEmpty();
    assertThat(names(files, "a")).containsExactly("One.class");
  }

  @Test
  void followsAClassPathThatGrows() throws IOException {
    Path first = jar("first.jar", "a/One.class");
    Path second = jar("second.jar", "a/Two.class");
    ClassPathFiles files = over(index(first, "a"), first);
    assertThat(names(files, "a")).containsExactly("One.class");

    files.set(List.of(first, second));

    assertThat(names(files, "a")).containsExactly("One.class", "Two.class");
  }

  private static ClassPathFiles over(PackageIndex index, Path... entries) {
    var system = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    return ClassPathFiles.of(system, index, List.of(entries));
  }

  private static List<String> names(ClassPathFiles files, String packageName) throws IOException {
    return files.list(packageName, Set.of(JavaFileObject.Kind.CLASS)).stream()
        .map(file -> Path.of(file.getName().replaceAll(".*[/(]|\\)", "")).toString())
        .toList();
  }

  /** An index that says of a jar that it has these packages. */
  private PackageIndex index(Path jar, String packages) throws IOException {
    Path file = folder.resolve("packages");
    PackageIndex.write(file, List.of(jar));
    String line = Files.readString(file);
    Files.writeString(file, line.substring(0, line.lastIndexOf('\t') + 1) + packages + "\n");
    return PackageIndex.read(file);
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new JarEntry(entry));
      }
    }
    return jar;
  }
}
