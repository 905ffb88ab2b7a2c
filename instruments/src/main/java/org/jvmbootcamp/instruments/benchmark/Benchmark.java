package org.jvmbootcamp.instruments.benchmark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jvmbootcamp.instruments.Machine;
import org.jvmbootcamp.instruments.process.ChildJvm;
import org.jvmbootcamp.instruments.process.Scratch;
import org.jvmbootcamp.instruments.progress.ProgressSink;
import org.jvmbootcamp.instruments.source.CompileErrorException;
import org.jvmbootcamp.instruments.source.Compiler;
import org.jvmbootcamp.instruments.source.Program;
import org.jvmbootcamp.instruments.source.SessionSource;

/** Runs a benchmark cell: plain JMH in JVMs of its own. */
public final class Benchmark {
  private static final Pattern FAILURE =
      Pattern.compile("<failure>|<forked VM failed|ERROR:|Exception in thread");
  private static final Pattern FORK_END =
      Pattern.compile("<forked VM failed with exit code (\\d+)>");
  private static final int EXCERPT = 12;

  private final SessionSource session;
  private final Path folder;

  /**
   * @param session what earlier cells declared
   * @param folder the folder that relative paths start from
   */
  public Benchmark(SessionSource session, Path folder) {
    this.session = session;
    this.folder = folder;
  }

  /**
   * Runs a cell.
   *
   * @param code blocks, or JMH classes or methods
   * @param cell the cell's number, for error messages
   * @param line the cell's line that the code begins on, from 1
   * @throws CompileErrorException if the code does not compile
   * @throws BenchmarkFailedException if a fork fails
   * @throws InterruptedException if this thread was interrupted; the forks are dead then
   */
  public BenchmarkResult run(
      String code, int cell, int line, BenchmarkOptions options, ProgressSink progress)
      throws CompileErrorException, BenchmarkFailedException, IOException, InterruptedException {
    var program = BenchmarkCell.program(code, cell, line, session, options.parameters());
    try (var made = Scratch.make("benchmark")) {
      var scratch = made.folder();
      var classPath = classPath();
      new Compiler(classPath, jmh(), session.moduleOptions()).compile(program, scratch);
      classPath.addFirst(scratch);
      return measure(program, code, classPath, scratch.resolve("result.json"), options, progress);
    }
  }

  private BenchmarkResult measure(
      Program program,
      String code,
      List<Path> classPath,
      Path report,
      BenchmarkOptions options,
      ProgressSink sink)
      throws BenchmarkFailedException, IOException, InterruptedException {
    var plan = options.plan();
    var progress =
        new BenchmarkProgress(sink, plan.warmups() + plan.iterations(), forks(code, options));
    var output = Collections.synchronizedList(new ArrayList<String>());
    // The host only starts forks and adds up: it can be small. What stands here is not handed on
    // to the forks, since -jvmArgs replaces it.
    var flags =
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djmh.ignoreLock=true",
            "-Djava.io.tmpdir=" + report.getParent());
    var command =
        new ChildJvm.Command(
            flags,
            classPath,
            "org.openjdk.jmh.Main",
            JmhArguments.of(options, code, session.moduleOptions(), report),
            folder);
    var exit =
        ChildJvm.run(
            command,
            line -> {
              output.add(line);
              progress.line(line);
            },
            output::add);
    if (exit != 0 || !Files.exists(report) || Files.size(report) == 0) {
      throw new BenchmarkFailedException(why(program, List.copyOf(output), exit));
    }
    progress.done();
    var json = Files.readString(report);
    var scores = JmhReport.scores(json, BenchmarkCell.names(code));
    if (scores.isEmpty()) {
      throw new BenchmarkFailedException(why(program, List.copyOf(output), exit));
    }
    return new BenchmarkResult(scores, Machine.here(), json);
  }

  private static int forks(String code, BenchmarkOptions options) {
    var settings = options.parameters().values().stream().mapToInt(List::size);
    return options.plan().forks()
        * Math.max(1, BenchmarkCell.names(code).size())
        * settings.reduce(1, (a, b) -> a * b);
  }

  /** The lines of the output that say what went wrong. */
  private static String why(Program program, List<String> output, int exit) {
    var first = 0;
    while (first < output.size() && !FAILURE.matcher(output.get(first)).find()) {
      first++;
    }
    var excerpt =
        first == output.size()
            ? output.subList(Math.max(0, output.size() - EXCERPT), output.size())
            : output.subList(first, output.size());
    var lines =
        excerpt.stream()
            .filter(line -> !line.isBlank() && !line.strip().startsWith("<"))
            .filter(line -> !line.contains("jmh_generated"))
            .filter(line -> !line.strip().startsWith("at org.openjdk.jmh."))
            .filter(line -> !line.strip().startsWith("at java.base/"))
            .limit(EXCERPT)
            .toList();
    var words = lines.isEmpty() ? "no output" : String.join("\n", lines);
    return "The benchmark failed (JMH's exit code %d):\n%s%s"
        .formatted(exit, end(output), program.readable(words));
  }

  /** How the measured JVM ended, if it did not live to tell itself. */
  private static String end(List<String> output) {
    var code =
        output.stream()
            .map(FORK_END::matcher)
            .filter(Matcher::find)
            .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
            .findFirst();
    if (code.isEmpty()) {
      return "";
    }
    var signal = code.getAsInt() > 128 ? ", by signal " + (code.getAsInt() - 128) : "";
    return "The measured JVM ended with exit code " + code.getAsInt() + signal + ".\n";
  }

  private List<Path> classPath() {
    var all = new LinkedHashSet<>(session.classPath());
    all.addAll(jmh());
    return new ArrayList<>(all);
  }

  private static List<Path> jmh() {
    return List.of(
        jar(org.openjdk.jmh.Main.class),
        jar(org.openjdk.jmh.generators.BenchmarkProcessor.class),
        jar(joptsimple.OptionParser.class),
        jar(org.apache.commons.math3.util.FastMath.class));
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
