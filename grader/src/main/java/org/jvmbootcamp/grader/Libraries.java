package org.jvmbootcamp.grader;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Jars that exercises may name. */
final class Libraries {
  private final List<Path> classPath;

  private Libraries(List<Path> classPath) {
    this.classPath = classPath;
  }

  /** What is on this JVM's class path. */
  static Libraries ofThisJvm() {
    return new Libraries(
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .map(Path::toAbsolutePath)
            .toList());
  }

  /**
   * The jars of these artifacts.
   *
   * @throws IllegalArgumentException if one is not on the class path
   */
  List<Path> jars(List<String> artifacts) {
    return artifacts.stream().map(this::jar).toList();
  }

  private Path jar(String artifact) {
    var name = Pattern.compile(Pattern.quote(artifact) + "-\\d.*\\.jar");
    return classPath.stream()
        .filter(entry -> name.matcher(entry.getFileName().toString()).matches())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The library \""
                        + artifact
                        + "\" is not on the class path; add it to workbench/pom.xml"));
  }
}
