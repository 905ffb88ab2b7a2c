package org.jvmbootcamp.instruments.profile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jvmbootcamp.instruments.source.CompileErrorException;

/** Compiles a program's source files. */
final class ProgramCompiler {
  private ProgramCompiler() {}

  static void compile(Path source, Path root, List<Path> classPath, Path classes)
      throws CompileErrorException, IOException {
    var problems = new DiagnosticCollector<JavaFileObject>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
      var path =
          classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      var options =
          List.of(
              "-g",
              "-proc:none",
              "-nowarn",
              "-d",
              classes.toString(),
              "-cp",
              path,
              "-sourcepath",
              root.toString());
      var units = files.getJavaFileObjects(source);
      if (!compiler.getTask(null, files, problems, options, null, units).call()) {
        throw CompileErrorException.of(
            problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(ProgramCompiler::words)
                .collect(Collectors.joining("\n")));
      }
    }
  }

  private static String words(Diagnostic<? extends JavaFileObject> problem) {
    var place =
        problem.getSource() == null
            ? ""
            : Path.of(problem.getSource().toUri()).getFileName()
                + ":"
                + problem.getLineNumber()
                + ": ";
    return place + problem.getMessage(Locale.ROOT);
  }
}
