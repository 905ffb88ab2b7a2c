package org.jvmbootcamp.kernel.eval;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** The file manager of JShell, which also finds classes that JShell did not make. */
final class ShellFiles {
  private ShellFiles() {}

  /**
   * The system's file manager and more. A proxy, because there are thirty methods to pass on.
   *
   * @param more classes of cells
   */
  static StandardJavaFileManager over(
      StandardJavaFileManager system, Supplier<List<JavaFileObject>> more) {
    return (StandardJavaFileManager)
        Proxy.newProxyInstance(
            ShellFiles.class.getClassLoader(),
            new Class<?>[] {StandardJavaFileManager.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("inferBinaryName")
                  && arguments[1] instanceof CellFiles.CellClass file) {
                return file.className();
              }
              Object result;
              try {
                result = method.invoke(system, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
              if (method.getName().equals("list")
                  && arguments[2] instanceof Set<?> kinds
                  && kinds.contains(JavaFileObject.Kind.CLASS)
                  && CellFiles.PACKAGE.equals(arguments[1])
                  && CellFiles.isHere(
                      (Location) arguments[0],
                      CellFiles.PACKAGE,
                      Set.of(JavaFileObject.Kind.CLASS))) {
                List<JavaFileObject> all = new ArrayList<>(more.get());
                ((Iterable<?>) result).forEach(file -> all.add((JavaFileObject) file));
                return all;
              }
              return result;
            });
  }
}
