package org.jvmbootcamp.grader;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jars that exercises may name: by artifact, or by the name of a set in the resource {@value
 * #SETS}, which says what a library needs beside itself.
 */
final class Libraries {
  static final String SETS = "/org/jvmbootcamp/libraries.properties";

  private final List<Path> classPath;
  private final Properties sets;

  private Libraries(List<Path> classPath, Properties sets) {
    this.classPath = classPath;
    this.sets = sets;
  }

  /** What is on this JVM's class path. */
  static Libraries ofThisJvm() {
    return new Libraries(
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .map(Path::toAbsolutePath)
            .toList(),
        sets());
  }

  private static Properties sets() {
    var sets = new Properties();
    try (InputStream in = Libraries.class.getResourceAsStream(SETS)) {
      if (in != null) {
        sets.load(in);
      }
      return sets;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + SETS, e);
    }
  }

  /**
   * The jars of these artifacts and sets.
   *
   * @throws IllegalArgumentException if one is not on the class path
   */
  List<Path> jars(List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.of(sets.getProperty(name, name).strip().split("\\s+")))
        .distinct()
        .map(this::jar)
        .toList();
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
