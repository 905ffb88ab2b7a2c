package org.jvmbootcamp.kernel.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which packages each jar of a class path holds, so that a jar is opened only when one of them is
 * asked for. Made when the kernel is installed; a jar that has changed since is not known any more.
 */
public final class PackageIndex {
  /** The system property that names the file of the kernel's own class path. */
  public static final String PROPERTY = "org.jvmbootcamp.kernel.packages";

  private static final Pattern CLASS =
      Pattern.compile("(?:META-INF/versions/\\d+/)?(?:(.+)/)?[^/]+\\.class");

  private final Map<Path, Set<String>> packages;

  private PackageIndex(Map<Path, Set<String>> packages) {
    this.packages = packages;
  }

  /** An index that knows no jar. */
  public static PackageIndex none() {
    return new PackageIndex(Map.of());
  }

  /**
   * Reads jars and writes what is in them.
   *
   * @param classPath jars and folders; folders are left out
   */
  public static void write(Path index, List<Path> classPath) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path jar : classPath) {
      if (Files.isRegularFile(jar)) {
        lines.add(version(jar) + "\t" + jar + "\t" + String.join(" ", packages(jar)));
      }
    }
    Files.write(index, lines);
  }

  private static Set<String> packages(Path jar) throws IOException {
    Set<String> found = new TreeSet<>();
    try (var file = new JarFile(jar.toFile(), false)) {
      file.stream()
          .map(entry -> CLASS.matcher(entry.getName()))
          .filter(Matcher::matches)
          .forEach(name -> found.add(name.group(1) == null ? "" : name.group(1).replace('/', '.')));
    }
    return found;
  }

  /** Reads what was written. */
  public static PackageIndex read(Path index) throws IOException {
    Map<Path, Set<String>> packages = new HashMap<>();
    for (String line : Files.readAllLines(index)) {
      String[] parts = line.split("\t", -1);
      Path jar = Path.of(parts[1]);
      if (parts.length == 3 && Files.exists(jar) && version(jar).equals(parts[0])) {
        packages.put(jar, Set.of(parts[2].split(" ")));
      }
    }
    return new PackageIndex(packages);
  }

  private static String version(Path jar) throws IOException {
    var attributes = Files.readAttributes(jar, BasicFileAttributes.class);
    return attributes.size() + "-" + attributes.lastModifiedTime().toMillis();
  }

  /** Whether it is known what is in a jar. */
  public boolean knows(Path jar) {
    return packages.containsKey(jar);
  }

  /** Whether a jar that is known has classes in a package. */
  public boolean has(Path jar, String packageName) {
    return packages.getOrDefault(jar, Set.of()).contains(packageName);
  }
}
