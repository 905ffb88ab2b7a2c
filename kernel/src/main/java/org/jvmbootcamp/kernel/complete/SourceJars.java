package org.jvmbootcamp.kernel.complete;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.eval.SourceText;

/**
 * Finds documentation comments of libraries in jars of their sources: those on the class path, and
 * those that lie beside a jar on it, as Maven names them.
 */
final class SourceJars {
  private static final String SUFFIX = "-sources.jar";

  private final Supplier<List<Path>> classPath;

  SourceJars(Supplier<List<Path>> classPath) {
    this.classPath = classPath;
  }

  /**
   * The comment of a type or of one of its methods.
   *
   * @param type the type's simple name
   * @param method a method's name; null for the type itself
   * @param parameters how many parameters the method has
   */
  Optional<String> comment(String type, @Nullable String method, int parameters) {
    for (Path entry : classPath.get()) {
      String name = entry.getFileName().toString();
      Path sources =
          name.endsWith(SUFFIX)
              ? entry
              : entry.resolveSibling(name.replaceFirst("\\.jar$", "") + SUFFIX);
      Optional<String> found =
          Files.isRegularFile(sources)
              ? comment(sources, type, method, parameters)
              : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> comment(
      Path jar, String type, @Nullable String method, int parameters) {
    try (var zip = new ZipFile(jar.toFile())) {
      List<ZipEntry> files = new ArrayList<>();
      zip.stream()
          .filter(file -> ("/" + file.getName()).endsWith("/" + type + ".java"))
          .forEach(files::add);
      for (ZipEntry file : files) {
        String source = new String(zip.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
        Optional<String> found = comment(source, type, method, parameters);
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (IOException e) {
      // A jar that cannot be read explains nothing; the signature is still shown.
      return Optional.empty();
    }
    return Optional.empty();
  }

  static Optional<String> comment(
      String source, String type, @Nullable String method, int parameters) throws IOException {
    var task = SourceText.parsing(source);
    var trees = DocTrees.instance(task);
    for (CompilationUnitTree unit : task.parse()) {
      TreePath path = new Finder(type, method, parameters).scan(unit, null);
      String comment = path == null ? null : trees.getDocComment(path);
      if (comment != null) {
        return Optional.of(comment);
      }
    }
    return Optional.empty();
  }

  /** Looks for the first declaration that fits. */
  private static final class Finder extends TreePathScanner<@Nullable TreePath, @Nullable Void> {
    private final String type;
    private final @Nullable String method;
    private final int parameters;

    Finder(String type, @Nullable String method, int parameters) {
      this.type = type;
      this.method = method;
      this.parameters = parameters;
    }

    @Override
    public @Nullable TreePath visitClass(ClassTree tree, @Nullable Void nothing) {
      boolean wanted = tree.getSimpleName().contentEquals(type);
      if (wanted && method == null) {
        return getCurrentPath();
      }
      if (wanted) {
        for (Tree member : tree.getMembers()) {
          if (member instanceof MethodTree each
              && each.getName().contentEquals(method)
              && each.getParameters().size() == parameters) {
            return new TreePath(getCurrentPath(), member);
          }
        }
      }
      return super.visitClass(tree, null);
    }

    @Override
    public @Nullable TreePath reduce(@Nullable TreePath a, @Nullable TreePath b) {
      return a == null ? b : a;
    }
  }
}
