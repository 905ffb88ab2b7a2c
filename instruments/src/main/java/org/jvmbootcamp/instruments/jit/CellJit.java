package org.jvmbootcamp.instruments.jit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jvmbootcamp.instruments.jvm.CellJvm;
import org.jvmbootcamp.instruments.process.Scratch;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.SessionSource;

/** Runs a cell in a JVM of its own that logs what its compilers do. */
public final class CellJit {
  private final CellJvm jvm;

  /**
   * @param session what earlier cells declared
   * @param folder the folder it runs in
   */
  public CellJit(SessionSource session, Path folder) {
    jvm = new CellJvm(session, folder);
  }

  /**
   * Runs a cell.
   *
   * @param cell the cell's number
   * @param line the cell's line that the code begins on, from 1
   * @param flags more flags of the JVM, such as {@code -XX:TieredStopAtLevel=1}
   * @param out hears lines of standard output as they come
   * @param err hears lines of standard error
   * @throws CompileErrorException if the code does not compile
   * @throws InterruptedException if this thread was interrupted; the JVM is dead then
   */
  public Jit run(
      String code,
      int cell,
      int line,
      List<String> flags,
      Consumer<String> out,
      Consumer<String> err)
      throws CompileErrorException, IOException, InterruptedException {
    try (var scratch = Scratch.make("jit")) {
      var log = scratch.folder().resolve("compilation.log");
      var ours =
          List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+LogCompilation", "-XX:LogFile=" + log);
      try {
        return jvm.run(
            code,
            cell,
            line,
            ours,
            flags,
            out,
            err,
            (program, classes, run) ->
                new Jit(run, JitLog.read(log, LineNumbers.read(program, classes))));
      } finally {
        // A JVM that was killed leaves its compilers' logs behind.
        for (var part : JitLog.parts(log)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }
}
