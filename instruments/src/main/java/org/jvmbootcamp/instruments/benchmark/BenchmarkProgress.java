package org.jvmbootcamp.instruments.benchmark;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jvmbootcamp.instruments.progress.ProgressSink;
import org.jvmbootcamp.instruments.progress.ProgressState;

/** Follows a run by what JMH prints. */
final class BenchmarkProgress {
  private static final Pattern RUN = Pattern.compile("# Run progress: ([\\d.]+)% complete.*");
  private static final Pattern NAME = Pattern.compile("# Benchmark: (?:.*\\.)?([^.]+)");
  private static final Pattern PARAMETERS = Pattern.compile("# Parameters: \\((.*)\\)");
  private static final Pattern ITERATION = Pattern.compile("(?:# Warmup )?Iteration +\\d+:.*");

  private final ProgressSink sink;
  private final long start = System.nanoTime();
  private final int iterationsInAFork;
  private double forkBegan;
  private double forkShare;
  private int iterations;
  private String name = "starting";
  private String parameters = "";

  /**
   * @param forks as many as there will be, as far as is known; the first one ended tells it
   */
  BenchmarkProgress(ProgressSink sink, int iterationsInAFork, int forks) {
    this.sink = sink;
    this.forkShare = 1.0 / Math.max(1, forks);
    this.iterationsInAFork = Math.max(1, iterationsInAFork);
  }

  /** Hears a line of JMH's output. */
  void line(String line) {
    var run = RUN.matcher(line);
    var called = NAME.matcher(line);
    var with = PARAMETERS.matcher(line);
    if (run.matches()) {
      var now = Double.parseDouble(run.group(1)) / 100;
      if (now > forkBegan) {
        forkShare = now - forkBegan;
      }
      forkBegan = now;
      iterations = 0;
      show();
    } else if (called.matches()) {
      name = called.group(1);
      parameters = "";
    } else if (with.matches()) {
      parameters = " (" + with.group(1) + ")";
    } else if (ITERATION.matcher(line).matches()) {
      iterations++;
      show();
    }
  }

  void done() {
    sink.show(new ProgressState("benchmark", 1, "done", elapsed()));
  }

  private void show() {
    var within = forkShare * Math.min(1, (double) iterations / iterationsInAFork);
    sink.show(
        new ProgressState(
            "benchmark", Math.min(1, forkBegan + within), name + parameters, elapsed()));
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
