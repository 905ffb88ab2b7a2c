package org.jvmbootcamp.kernel.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jvmbootcamp.kernel.classpath.PackageIndex;

/**
 * The class path of a compiler, whose jars are opened when something is looked for in them: the
 * compiler's own file manager opens them all for its first question.
 */
final class ClassPathFiles {
  private final StandardJavaFileManager system;
  private final PackageIndex index;
  private final Set<Path> opened = new HashSet<>();
  private List<Path> known = List.of();

  private ClassPathFiles(StandardJavaFileManager system, PackageIndex index) {
    this.system = system;
    this.index = index;
  }

  /**
   * A class path.
   *
   * @param system looks through what the index does not know
   * @param entries jars and folders, in order
   */
  static ClassPathFiles of(
      StandardJavaFileManager system, PackageIndex index, Collection<Path> entries) {
    var files = new ClassPathFiles(system, index);
    files.set(entries);
    return files;
  }

  /** One jar as a place of its own. */
  private record Jar(Path path) implements Location {
    @Override
    public String getName() {
      return path.toString();
    }

    @Override
    public boolean isOutputLocation() {
      return false;
    }
  }

  /** What is looked through from here on: jars that are known, then the rest. */
  void set(Collection<Path> classPath) {
    known = classPath.stream().filter(index::knows).toList();
    List<Path> rest = classPath.stream().filter(entry -> !index.knows(entry)).toList();
    try {
      system.setLocationFromPaths(StandardLocation.CLASS_PATH, rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All entries, as they are looked through. */
  List<Path> entries() {
    List<Path> all = new ArrayList<>(known);
    Iterable<? extends Path> rest = system.getLocationAsPaths(StandardLocation.CLASS_PATH);
    if (rest != null) {
      rest.forEach(all::add);
    }
    return all;
  }

  /** The files of a package, without those of packages in it. */
  List<JavaFileObject> list(String packageName, Set<JavaFileObject.Kind> kinds) throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    for (Path jar : known) {
      if (index.has(jar, packageName)) {
        var place = new Jar(jar);
        if (opened.add(jar)) {
          system.setLocationFromPaths(place, List.of(jar));
        }
        system.list(place, packageName, kinds, false).forEach(files::add);
      }
    }
    system.list(StandardLocation.CLASS_PATH, packageName, kinds, false).forEach(files::add);
    return files;
  }
}
