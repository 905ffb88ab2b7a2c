package org.jvmbootcamp.kernel.eval;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The file manager of JShell, which also finds classes that JShell did not make. */
final class ShellFiles {
  private static final Set<String> CLASS_PATH_OPTIONS = Set.of("-cp", "-classpath", "--class-path");

  private ShellFiles() {}

  /**
   * The system's file manager and more. A proxy, because there are thirty methods to pass on.
   *
   * @param classPath where other classes than those of cells and of the platform are
   * @param more classes of cells
   */
  static StandardJavaFileManager over(
      StandardJavaFileManager system,
      ClassPathFiles classPath,
      Supplier<List<JavaFileObject>> more) {
    return (StandardJavaFileManager)
        Proxy.newProxyInstance(
            ShellFiles.class.getClassLoader(),
            new Class<?>[] {StandardJavaFileManager.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("inferBinaryName")
                  && arguments[1] instanceof CellFiles.CellClass file) {
                return file.className();
              }
              if (isAboutClassPath(method.getName(), arguments)) {
                return switch (method.getName()) {
                  case "list" ->
                      list(classPath, (String) arguments[1], (Set<?>) arguments[2], more);
                  case "getLocationAsPaths" -> classPath.entries();
                  default -> set(classPath, (Iterator<?>) arguments[1]);
                };
              }
              try {
                return method.invoke(system, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  private static boolean isAboutClassPath(String method, Object[] arguments) {
    return switch (method) {
      case "list" ->
          arguments[0] == StandardLocation.CLASS_PATH && Boolean.FALSE.equals(arguments[3]);
      case "getLocationAsPaths" -> arguments[0] == StandardLocation.CLASS_PATH;
      case "handleOption" -> CLASS_PATH_OPTIONS.contains(arguments[0]);
      default -> false;
    };
  }

  private static List<JavaFileObject> list(
      ClassPathFiles classPath,
      String packageName,
      Set<?> wanted,
      Supplier<List<JavaFileObject>> more)
      throws IOException {
    Set<JavaFileObject.Kind> kinds = EnumSet.noneOf(JavaFileObject.Kind.class);
    wanted.forEach(kind -> kinds.add((JavaFileObject.Kind) kind));
    List<JavaFileObject> files = classPath.list(packageName, kinds);
    if (packageName.equals(CellFiles.PACKAGE) && kinds.contains(JavaFileObject.Kind.CLASS)) {
      files.addAll(0, more.get());
    }
    return files;
  }

  private static boolean set(ClassPathFiles classPath, Iterator<?> values) {
    String entries = (String) values.next();
    classPath.set(
        Stream.of(entries.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList());
    return true;
  }
}
