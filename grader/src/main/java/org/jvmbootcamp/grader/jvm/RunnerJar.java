package org.jvmbootcamp.grader.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jvmbootcamp.grader.measure.Agent;

/**
 * Writes the jar that a JVM apart runs: the test runner and the checks as a named module, which is
 * closed to everything else in that JVM, and nothing of the grader's own side.
 */
final class RunnerJar {
  static final String MODULE = "org.jvmbootcamp.runner";

  private static final String ROOT = "org/jvmbootcamp/grader";
  private static final List<String> PACKAGES = List.of("api", "child", "measure", "wire");
  private static final List<String> NEEDS =
      List.of(
          "java.instrument",
          "java.management",
          "jdk.management",
          "org.junit.jupiter.api",
          "org.junit.jupiter.engine",
          "org.junit.jupiter.params",
          "org.junit.platform.engine",
          "org.junit.platform.launcher",
          "org.opentest4j");

  private RunnerJar() {}

  /**
   * Writes it.
   *
   * @param classes the folder or jar that holds the grader's classes
   */
  static void write(Path classes, Path jar) {
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
      entry(out, "module-info.class", module());
      if (Files.isDirectory(classes)) {
        copy(classes, out);
      } else {
        try (FileSystem opened = FileSystems.newFileSystem(classes)) {
          copy(opened.getPath("/"), out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + jar, e);
    }
  }

  private static void copy(Path root, JarOutputStream out) throws IOException {
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.list(root.resolve(ROOT).resolve(name))) {
        for (Path file : files.sorted().toList()) {
          entry(out, ROOT + "/" + name + "/" + file.getFileName(), Files.readAllBytes(file));
        }
      }
    }
  }

  private static void entry(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  private static Manifest manifest() {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
    return manifest;
  }

  private static byte[] module() {
    var module =
        ModuleAttribute.of(
            ModuleDesc.of(MODULE),
            builder -> {
              builder.requires(ModuleDesc.of("java.base"), ClassFile.ACC_MANDATED, null);
              NEEDS.forEach(name -> builder.requires(ModuleDesc.of(name), 0, null));
              // Only exercises of kind http or database start with these.
              for (String name : List.of("jdk.httpserver", "java.sql")) {
                builder.requires(ModuleDesc.of(name), ClassFile.ACC_STATIC_PHASE, null);
              }
              builder.uses(ClassDesc.of("org.junit.platform.engine.TestEngine"));
              builder.exports(named("api"), 0);
              builder.exports(named("measure"), 0, ModuleDesc.of("java.instrument"));
            });
    return ClassFile.of().buildModule(module);
  }

  private static PackageDesc named(String name) {
    return PackageDesc.of(ROOT.replace('/', '.') + "." + name);
  }
}
