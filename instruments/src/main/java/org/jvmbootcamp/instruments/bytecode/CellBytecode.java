package org.jvmbootcamp.instruments.bytecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvmbootcamp.instruments.jvm.CellJvm;
import org.jvmbootcamp.instruments.process.Scratch;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.Compiler;
import org.jvmbootcamp.instruments.source.SessionSource;

/** Shows what a cell becomes. */
public final class CellBytecode {
  private CellBytecode() {}

  /**
   * Compiles a cell, without running it.
   *
   * @param cell the cell's number
   * @param line the cell's line that the code begins on, from 1
   * @param pool whether to list the constant pools
   * @throws CompileErrorException if it does not compile
   */
  public static Bytecode of(String code, int cell, int line, SessionSource session, boolean pool)
      throws CompileErrorException, IOException {
    var program = CellJvm.program(code, cell, line, session);
    try (var scratch = Scratch.make("bytecode")) {
      new Compiler(session.classPath(), List.of(), session.moduleOptions())
          .compile(program, scratch.folder());
      var methods = new ArrayList<Bytecode.Method>();
      var constants = new ArrayList<String>();
      for (var file : classFiles(scratch.folder())) {
        var bytes = Files.readAllBytes(file);
        var read = BytecodeReader.read(bytes, String::valueOf, _ -> true);
        for (var method : read.methods()) {
          var lines = new ArrayList<Bytecode.Line>();
          for (var one : method.lines()) {
            program
                .source()
                .origin(one.line())
                .filter(origin -> origin.cell() == cell)
                .ifPresent(
                    origin ->
                        lines.add(
                            new Bytecode.Line(origin.line(), origin.text(), one.instructions())));
          }
          if (!lines.isEmpty()) {
            var title = method.title().replace("Session.main(String[])", "the cell's statements");
            methods.add(new Bytecode.Method(title.replace("Session.", ""), method.bytes(), lines));
          }
        }
        if (pool) {
          constants.addAll(BytecodeReader.constants(bytes));
        }
      }
      return new Bytecode(methods, constants);
    }
  }

  private static List<Path> classFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }
}
