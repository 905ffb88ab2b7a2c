package org.jvmbootcamp.instruments.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jvmbootcamp.instruments.process.ChildJvm;
import org.jvmbootcamp.instruments.process.Scratch;
import org.jvmbootcamp.instruments.source.CellSplitter;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.Compiler;
import org.jvmbootcamp.instruments.source.Program;
import org.jvmbootcamp.instruments.source.ProgramBuilder;
import org.jvmbootcamp.instruments.source.SessionSource;

/** Runs a cell in a JVM of its own. */
public final class CellJvm {
  private static final int LINES_KEPT = 10_000;
  private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final SessionSource session;
  private final Path folder;

  /**
   * @param session what earlier cells declared
   * @param folder the folder it runs in
   */
  public CellJvm(SessionSource session, Path folder) {
    this.session = session;
    this.folder = folder;
  }

  /**
   * Runs a cell once for each set of flags.
   *
   * @param cell the cell's number
   * @param line the cell's line that the code begins on, from 1
   * @param gc whether to log garbage collections
   * @param out hears lines of standard output as they come
   * @param err hears lines of standard error
   * @throws CompileErrorException if the code does not compile
   * @throws InterruptedException if this thread was interrupted; the JVM is dead then
   */
  public List<JvmRun> run(
      String code,
      int cell,
      int line,
      List<List<String>> flagSets,
      boolean gc,
      Consumer<String> out,
      Consumer<String> err)
      throws CompileErrorException, IOException, InterruptedException {
    var program = program(code, cell, line, session);
    try (var scratch = Scratch.make("cell-jvm")) {
      compile(program, scratch.folder(), flagSets.stream().flatMap(List::stream).toList());
      var runs = new ArrayList<JvmRun>();
      for (var flags : flagSets) {
        runs.add(run(program, scratch.folder(), List.of(), flags, gc, out, err));
      }
      return runs;
    }
  }

  /** Looks at a run before the program's classes are gone. */
  @FunctionalInterface
  public interface Look<T> {
    /**
     * Makes a result of a run.
     *
     * @param program the cell's source
     * @param classes the folder with what it was compiled to
     */
    T at(Program program, Path classes, JvmRun run) throws IOException;
  }

  /**
   * Runs a cell once.
   *
   * @param hidden flags that the result does not tell
   * @param look makes the result
   * @throws CompileErrorException if the code does not compile
   * @throws InterruptedException if this thread was interrupted; the JVM is dead then
   */
  public <T> T run(
      String code,
      int cell,
      int line,
      List<String> hidden,
      List<String> flags,
      Consumer<String> out,
      Consumer<String> err,
      Look<T> look)
      throws CompileErrorException, IOException, InterruptedException {
    var program = program(code, cell, line, session);
    try (var scratch = Scratch.make("cell-jvm")) {
      compile(program, scratch.folder(), flags);
      var run = run(program, scratch.folder(), hidden, flags, false, out, err);
      return look.at(program, scratch.folder(), run);
    }
  }

  private void compile(Program program, Path folder, List<String> flags)
      throws CompileErrorException, IOException {
    var options = new ArrayList<>(session.moduleOptions());
    if (flags.contains(Compiler.PREVIEW)) {
      options.add(Compiler.PREVIEW);
    }
    new Compiler(session.classPath(), List.of(), options).compile(program, folder);
  }

  /** A cell as a class with a main method; an expression at the end is printed. */
  public static Program program(String code, int cell, int line, SessionSource session)
      throws CompileErrorException {
    var draft = new ProgramBuilder(session, CellSplitter.split(code, cell, line)).draft();
    draft.sessionVariables().cellMembers("static", "static").cellFields("static ");
    draft.text().line("public static void main(String[] args) throws Throwable {");
    draft.cellStatements("System.out.println(", ");");
    draft.text().line("} }");
    return draft.program();
  }

  private JvmRun run(
      Program program,
      Path classes,
      List<String> hidden,
      List<String> flags,
      boolean gc,
      Consumer<String> out,
      Consumer<String> err)
      throws IOException, InterruptedException {
    var log = classes.resolve("gc.log");
    Files.deleteIfExists(log);
    var all = new ArrayList<>(session.moduleOptions());
    if (gc) {
      all.add("-Xlog:gc,gc+phases:file=" + log + ":uptime,tags");
    }
    all.addAll(hidden);
    all.addAll(flags);
    var classPath = new ArrayList<Path>();
    classPath.add(classes);
    classPath.addAll(session.classPath());
    var main = Program.PACKAGE + "." + Program.CLASS;
    var command = new ChildJvm.Command(all, classPath, main, List.of(), folder);
    var output = Collections.synchronizedList(new ArrayList<String>());
    var peak = new AtomicLong();
    var start = System.nanoTime();
    var exit =
        ChildJvm.run(
            command,
            line -> hear(line, output, out),
            line -> {
              // The flag is ours, not the reader's.
              if (!line.startsWith("WARNING: Using incubator modules")) {
                hear(program.readable(line), output, err);
              }
            },
            pid -> peak.accumulateAndGet(highWater(pid), Math::max));
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    var lines = List.copyOf(output);
    return new JvmRun(
        flags,
        exit,
        Outcome.words(exit, lines),
        lines,
        elapsed,
        peak.get() == 0 ? java.util.OptionalLong.empty() : java.util.OptionalLong.of(peak.get()),
        gc && Files.exists(log) ? GcLog.parse(Files.readAllLines(log)) : List.of());
  }

  private static void hear(String line, List<String> output, Consumer<String> listener) {
    if (output.size() == LINES_KEPT) {
      output.removeFirst();
    }
    output.add(line);
    listener.accept(line);
  }

  /** The most memory that a process had so far, in bytes; 0 where the system does not tell. */
  private static long highWater(long pid) {
    try {
      var matcher = HIGH_WATER.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : 0;
    } catch (IOException noSuchFile) {
      return 0;
    }
  }
}
