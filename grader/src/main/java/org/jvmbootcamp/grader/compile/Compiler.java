package org.jvmbootcamp.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, kept warm. Sources and classes stay in memory; annotation processors never
 * run. Safe to use from several threads, one at a time.
 */
public final class Compiler implements Compiling {
  private final JavaCompiler javac;
  private final StandardJavaFileManager files;

  private Compiler(JavaCompiler javac) {
    this.javac = javac;
    this.files = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
  }

  /**
   * Opens a compiler.
   *
   * @throws IllegalStateException if this is a JRE without one
   */
  public static Compiler open() {
    var javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException(
          "This Java has no compiler; install a JDK 25 and set JAVA_HOME to it");
    }
    return new Compiler(javac);
  }

  @Override
  public synchronized Compiled compile(
      List<Source> sources, List<Path> classPath, List<String> modules) {
    var found = new DiagnosticCollector<JavaFileObject>();
    var options = new ArrayList<>(List.of("-proc:none", "-g", "-parameters", "-Xlint:none"));
    if (!modules.isEmpty()) {
      options.add("--add-modules");
      options.add(String.join(",", modules));
    }
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      try (var memory = new MemoryFiles(files)) {
        boolean done;
        try {
          // What the compiler writes itself is its own crash, of no use to a reader.
          done = javac.getTask(Writer.nullWriter(), memory, found, options, null, sources).call();
        } catch (RuntimeException | StackOverflowError e) {
          done = false;
        }
        if (done) {
          return new Compiled.Done(memory.classes());
        }
        var faults = errors(found);
        return new Compiled.Failed(faults.isEmpty() ? List.of(gaveUp(sources)) : faults);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Compiled.Fault gaveUp(List<Source> sources) {
    String name = sources.isEmpty() ? "" : sources.getFirst().name();
    return new Compiled.Fault(name, 0, 0, "the compiler gave up: is something nested too deeply?");
  }

  private static List<Compiled.Fault> errors(DiagnosticCollector<JavaFileObject> found) {
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(
            d ->
                new Compiled.Fault(
                    d.getSource() instanceof Source source ? source.name() : "",
                    (int) Math.max(0, d.getLineNumber()),
                    (int) Math.max(0, d.getColumnNumber()),
                    d.getMessage(Locale.ENGLISH)))
        .toList();
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
