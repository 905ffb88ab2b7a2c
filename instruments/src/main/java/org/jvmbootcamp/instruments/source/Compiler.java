package org.jvmbootcamp.instruments.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles a program into a folder.
 *
 * @param classPath what the program uses
 * @param processorPath annotation processors; empty for none
 * @param options more options for javac, such as {@code --add-modules}
 */
public record Compiler(List<Path> classPath, List<Path> processorPath, List<String> options) {
  /** Lets code use what is a preview in this Java, for javac and for the JVM. */
  public static final String PREVIEW = "--enable-preview";

  private static final int ERRORS_SHOWN = 5;

  public Compiler {
    classPath = List.copyOf(classPath);
    processorPath = List.copyOf(processorPath);
    options = List.copyOf(options);
  }

  /**
   * Compiles.
   *
   * @throws CompileErrorException if the code has errors, said with cell and line
   */
  public void compile(Program program, Path folder) throws CompileErrorException, IOException {
    var problems = new DiagnosticCollector<JavaFileObject>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(folder));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      var all = new ArrayList<>(options);
      if (options.contains(PREVIEW)) {
        all.addAll(List.of("--source", Integer.toString(Runtime.version().feature())));
      }
      all.addAll(List.of("-g", "-parameters", "-nowarn", "-Xlint:none", "-encoding", "UTF-8"));
      if (processorPath.isEmpty()) {
        all.add("-proc:none");
      } else {
        all.add("-proc:full");
        all.add("-processorpath");
        all.add(
            processorPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
      }
      var file = new TextFile(program.path(), program.source().text());
      var task = compiler.getTask(null, files, problems, all, null, List.of(file));
      if (!task.call()) {
        throw new CompileErrorException(message(program, problems));
      }
    }
  }

  private static String message(Program program, DiagnosticCollector<JavaFileObject> problems) {
    var errors =
        problems.getDiagnostics().stream()
            .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
            .map(problem -> describe(program, problem))
            .distinct()
            .toList();
    var shown = String.join("\n", errors.subList(0, Math.min(ERRORS_SHOWN, errors.size())));
    var more = errors.size() - ERRORS_SHOWN;
    return more > 0 ? shown + "\nand " + more + " more errors" : shown;
  }

  private static String describe(Program program, Diagnostic<? extends JavaFileObject> problem) {
    var words =
        problem.getMessage(Locale.ROOT).replace(Program.PREFIX, "").replace("java.lang.", "");
    var origin = program.source().origin(problem.getLineNumber());
    if (origin.isEmpty()) {
      return words;
    }
    var line = origin.get().text();
    var generated = program.source().text().lines().toList();
    var part = origin.get().part();
    var before = generated.get((int) problem.getLineNumber() - 1).indexOf(part);
    var column =
        (int) problem.getColumnNumber() - 1 - Math.max(0, before) + Math.max(0, line.indexOf(part));
    var caret =
        column < 0 || column > line.length()
            ? ""
            : "\n    " + line.substring(0, column).replaceAll("[^\t]", " ") + "^";
    return "%s: %s\n    %s%s".formatted(origin.get().place(), words, line, caret);
  }
}
