package org.jvmbootcamp.grader.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Compilers in processes of their own, kept warm: source that makes a compiler work without end or
 * eat all memory costs that process only, and after a time another takes its place.
 */
public final class CompilersApart implements Compiling {
  private static final int LONGEST_SECONDS = 15;

  private final IntSupplier patience;
  private final ArrayDeque<Worker> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Opens it; a process is started when one is needed and none is idle.
   *
   * @param patience how many times the usual time a busy machine is given
   */
  public CompilersApart(IntSupplier patience) {
    this.patience = patience;
  }

  private record Worker(Process process, DataInputStream in, DataOutputStream out) {
    static Worker start() throws IOException {
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      Process process =
          new ProcessBuilder(
                  java.toString(),
                  "-Xmx256m",
                  "-Xss4m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+ExitOnOutOfMemoryError",
                  "-XX:-CreateCoredumpOnCrash",
                  "-cp",
                  System.getProperty("java.class.path"),
                  CompilerMain.class.getName())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Worker(
          process,
          new DataInputStream(new BufferedInputStream(process.getInputStream())),
          new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    }

    void end() {
      process.destroyForcibly();
    }
  }

  @Override
  public Compiled compile(List<Source> sources, List<Path> classPath, List<String> modules) {
    Worker worker = take();
    long seconds = (long) LONGEST_SECONDS * patience.getAsInt();
    var limit =
        CompletableFuture.runAsync(
            worker::end, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
    long start = System.nanoTime();
    try {
      CompileJob.write(worker.out(), new CompileJob(sources, classPath, modules));
      Compiled compiled = CompileJob.readResult(worker.in());
      give(worker);
      return compiled;
    } catch (IOException e) {
      worker.end();
      boolean late = Duration.ofNanos(System.nanoTime() - start).toSeconds() >= seconds;
      return new Compiled.Failed(
          List.of(
              new Compiled.Fault(
                  sources.getFirst().name(),
                  0,
                  0,
                  late
                      ? "the compiler was still at work after " + seconds + " seconds"
                      : "the compiler gave up: it ran out of memory")));
    } finally {
      limit.cancel(false);
    }
  }

  private synchronized Worker take() {
    Worker worker = idle.poll();
    try {
      return worker == null ? Worker.start() : worker;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a compiler", e);
    }
  }

  private synchronized void give(Worker worker) {
    if (closed) {
      worker.end();
    } else {
      idle.push(worker);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Worker::end);
    idle.clear();
  }
}
