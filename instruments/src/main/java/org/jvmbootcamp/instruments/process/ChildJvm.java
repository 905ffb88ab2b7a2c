package org.jvmbootcamp.instruments.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** A JVM that runs apart, on the same JDK. */
public final class ChildJvm {
  private static final long LOOK_EVERY_MILLIS = 20;

  private ChildJvm() {}

  /**
   * What to run.
   *
   * @param flags of the JVM, the class path aside
   * @param classPath in order
   * @param main the main class's name
   * @param arguments of the main class
   * @param folder the folder it runs in
   */
  public record Command(
      List<String> flags, List<Path> classPath, String main, List<String> arguments, Path folder) {
    public Command {
      flags = List.copyOf(flags);
      classPath = List.copyOf(classPath);
      arguments = List.copyOf(arguments);
    }

    List<String> words() {
      var words = new ArrayList<String>();
      words.add(java());
      words.addAll(flags);
      words.add("-cp");
      words.add(
          classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
      words.add(main);
      words.addAll(arguments);
      return words;
    }
  }

  /**
   * Runs a JVM to its end. When this thread is interrupted, the JVM is killed with all that it
   * started.
   *
   * @param out hears each line of standard output, on a thread of its own
   * @param err hears each line of standard error, on another
   * @return the exit code; 128 and a signal's number if a signal ended it
   */
  public static int run(Command command, Consumer<String> out, Consumer<String> err)
      throws IOException, InterruptedException {
    return run(command, out, err, _ -> {});
  }

  /**
   * The same with somebody who looks at the process while it lives.
   *
   * @param watch is given the process's id, many times a second
   */
  public static int run(
      Command command, Consumer<String> out, Consumer<String> err, LongConsumer watch)
      throws IOException, InterruptedException {
    var process = new ProcessBuilder(command.words()).directory(command.folder().toFile()).start();
    var atExit = Thread.ofPlatform().unstarted(() -> kill(process));
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      process.getOutputStream().close();
      var readers =
          List.of(
              reader(process.inputReader(StandardCharsets.UTF_8), out),
              reader(process.errorReader(StandardCharsets.UTF_8), err));
      while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        watch.accept(process.pid());
      }
      for (var reader : readers) {
        // A grandchild may hold the pipe open longer than the child lives.
        reader.join(TimeUnit.SECONDS.toMillis(5));
      }
      return process.exitValue();
    } finally {
      kill(process);
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }

  /** The program that starts this JDK's JVM. */
  static String java() {
    return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static Thread reader(BufferedReader lines, Consumer<String> hears) {
    // Reading a pipe holds on to its carrier, of which a small machine has too few.
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (lines) {
                lines.lines().forEach(hears);
              } catch (IOException | UncheckedIOException closed) {
                // The process was killed: there is no more to hear.
                return;
              }
            });
  }
}
