package org.jvmbootcamp.kernel.eval;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jvmbootcamp.kernel.classpath.PackageIndex;

/**
 * The Java compiler, kept warm from cell to cell as JShell keeps its own: the classes of the
 * platform stay known, those of cells are read anew. Used by one thread at a time.
 */
final class Compiler {
  private static final String API = "com.sun.tools.javac.api";

  private final ClassPathFiles classPath;
  private final CellFiles files;
  private final List<String> options;
  private JavacTaskPool pool = new JavacTaskPool(1);

  /** Work with a compiler. */
  interface Work<T> {
    T with(JavacTask task, DiagnosticCollector<JavaFileObject> diagnostics) throws IOException;
  }

  private Compiler(ClassPathFiles classPath, CellFiles files, List<String> options) {
    this.classPath = classPath;
    this.files = files;
    this.options = options;
  }

  /**
   * A compiler.
   *
   * @param index of jars that may be on the class path
   * @param options as on javac's command line
   */
  static Compiler create(Collection<Path> classPath, PackageIndex index, List<String> options) {
    var system = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-proc:none", "-Xlint:none", "-parameters"));
    var places = ClassPathFiles.of(system, index, classPath);
    return new Compiler(places, new CellFiles(system, places), List.copyOf(all));
  }

  /** Whether this JVM was started so that the compiler's inner packages can be used. */
  static boolean isOpen() {
    return JavacTask.class.getModule().isExported(API, Compiler.class.getModule());
  }

  /** The classes of cells. */
  CellFiles files() {
    return files;
  }

  /** What is compiled from here on is compiled against this. */
  void setClassPath(Collection<Path> classPath) {
    this.classPath.set(classPath);
    pool = new JavacTaskPool(1);
  }

  /** Whether the compiler found a fault. */
  static boolean failed(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
  }

  /** Does something with a source that is not compiled to the end. */
  <T> T parse(String source, Work<T> work) {
    return run("Parsed", source, work, false);
  }

  /** Does something with the source of a class of a cell. */
  <T> T compile(String simpleName, String source, Work<T> work) {
    return run(simpleName, source, work, true);
  }

  private <T> T run(String simpleName, String source, Work<T> work, boolean entered) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var unit =
        new SourceText(
            URI.create("cell:///" + CellFiles.PACKAGE + "/" + simpleName + ".java"), source);
    return pool.getTask(
        null,
        files,
        diagnostics,
        options,
        null,
        List.of(unit),
        task -> {
          // Asked for first: a task that has generated classes has none.
          Context context = ((BasicJavacTask) task).getContext();
          try {
            return work.with(task, diagnostics);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            if (entered) {
              forgetCells(context);
            }
          }
        });
  }

  /** The next cell sees classes that are not there yet, and others of the same names. */
  private static void forgetCells(Context context) {
    Symtab symbols = Symtab.instance(context);
    PackageSymbol cells =
        symbols.getPackage(
            symbols.unnamedModule, Names.instance(context).fromString(CellFiles.PACKAGE));
    if (cells == null) {
      return;
    }
    List<ClassSymbol> old = new ArrayList<>();
    symbols
        .getAllClasses()
        .forEach(
            c -> {
              if (c.packge().equals(cells)) {
                old.add(c);
              }
            });
    old.forEach(c -> symbols.removeClass(symbols.unnamedModule, c.flatName()));
    cells.members_field = null;
    cells.completer = ClassFinder.instance(context).getCompleter();
  }
}
