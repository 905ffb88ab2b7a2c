package org.jvmbootcamp.grader.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Submission;
import org.jvmbootcamp.grader.batch.GradeCommand;
import org.jvmbootcamp.grader.jvm.Scratch;

/** Measures verdicts one by one, batches, and {@code mvn test} on the same work. */
public final class BenchCommand {
  private static final int MAVEN_RUNS = 3;

  /** Bubblewrap ends without having waited for what it started: its time is nobody's. */
  private static final String HIDDEN =
      "processor time is hidden by bubblewrap, --isolation process shows it";

  private static final Duration READING = Duration.ofSeconds(1);

  private final PrintStream out;
  private final BenchOptions options;

  private BenchCommand(PrintStream out, BenchOptions options) {
    this.out = out;
    this.options = options;
  }

  /** Runs it; 0 if it could measure, 2 for a wrong call. */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try (var scratch = Scratch.temporary()) {
      var options = BenchOptions.parse(arguments);
      var command = new BenchCommand(out, options);
      return options.noise() > 0
          ? command.noise(scratch.folder())
          : command.measure(scratch.folder());
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + "\nusage: " + BenchOptions.USAGE);
      return 2;
    } catch (IOException | ExerciseException e) {
      err.println(e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int noise(Path folder) throws IOException, ExerciseException {
    Members.write(folder);
    out.println(
        options.noise()
            + " verdicts of each kind, while other threads keep "
            + processors()
            + " processors busy; load "
            + load());
    Noise noise = Noise.judge(Exercises.in(folder).find(Members.NAME), options.noise());
    out.println(noise.words() + "\nload at the end " + load());
    return noise.harmless() ? 0 : 1;
  }

  private int measure(Path folder) throws IOException, ExerciseException, InterruptedException {
    Path home = folder.resolve("course");
    TenTests.write(home);
    var exercises = Exercises.in(home);
    out.println(
        String.format(
            Locale.ROOT,
            "A behaviour exercise with ten tests, %d processors, load %s",
            processors(),
            load()));
    verdicts(exercises.find(TenTests.NAME));
    for (int count : options.submissions()) {
      batch(exercises, folder, count);
    }
    if (options.maven().isPresent()) {
      maven(options.maven().get(), folder.resolve("maven"));
    }
    return 0;
  }

  private void verdicts(Exercise exercise) throws InterruptedException {
    var times = new ArrayList<Double>();
    long start = System.nanoTime();
    try (Grader grader = Grader.open()) {
      grader.grade(exercise, Submission.file(TenTests.submission(0)));
      double first = seconds(start);
      for (int i = 0; i < options.rounds(); i++) {
        // A learner reads the verdict; meanwhile the next JVM gets ready.
        Thread.sleep(READING);
        start = System.nanoTime();
        grader.grade(exercise, Submission.file(TenTests.submission(i)));
        times.add(seconds(start));
      }
      Collections.sort(times);
      out.println(
          String.format(
              Locale.ROOT,
              "verdict: p50 %.2f s, p95 %.2f s of %d; the first, with the grader's start, %.2f s",
              times.get(times.size() / 2),
              times.get((int) Math.ceil(times.size() * 0.95) - 1),
              times.size(),
              first));
    }
  }

  private void batch(Exercises exercises, Path folder, int count)
      throws IOException, InterruptedException {
    Path submissions = folder.resolve("in" + count);
    for (int i = 0; i < count; i++) {
      Path file = submissions.resolve("learner" + i).resolve(TenTests.NAME).resolve("Runs.java");
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, TenTests.submission(i));
    }
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Used used =
        Used.by(
            () -> {
              int code =
                  new GradeCommand(exercises, Grader.Setup.LEARNER, false, stream, stream)
                      .run(
                          List.of(
                              submissions.toString(),
                              "--out",
                              folder.resolve("report" + count).toString(),
                              "--isolation",
                              options.isolation()));
              if (code != 0) {
                throw new IOException(said.toString(StandardCharsets.UTF_8));
              }
            });
    String words = said.toString(StandardCharsets.UTF_8);
    out.println(
        String.format(
            Locale.ROOT,
            "grade, %d submissions: %.1f a second at load %s; %s",
            count,
            count / used.seconds(),
            load(),
            countsAll() ? used.each(count, processors()) : HIDDEN));
    out.println("  " + memory() + ". " + words.lines().findFirst().orElse(""));
  }

  /** Whether the system counts for us what the batch's JVMs take. */
  private boolean countsAll() {
    return options.isolation().equals("process") || options.isolation().equals("container");
  }

  /** The most that this process ever used, where the system tells. */
  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "memory not known";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> "this process used at most" + line.substring(6).replaceAll("\\s+", " "))
        .findFirst()
        .orElse("memory not known");
  }

  private void maven(Path maven, Path folder) throws IOException, InterruptedException {
    String junit = String.valueOf(Test.class.getPackage().getImplementationVersion());
    TenTests.writeMaven(folder, junit, options.surefire());
    var times = new ArrayList<Double>();
    double processor = 0;
    // The first fetches what Maven lacks.
    for (int i = 0; i <= MAVEN_RUNS; i++) {
      Path log = folder.resolve("log");
      Used used = Used.by(() -> mavenTest(maven, folder, log));
      if (i > 0) {
        times.add(used.seconds());
        processor += used.processor();
      }
    }
    Collections.sort(times);
    out.println(
        String.format(
            Locale.ROOT,
            "mvn test of the same: p50 %.2f s of %d at load %s; %s",
            times.get(times.size() / 2),
            times.size(),
            load(),
            new Used(0, processor).each(times.size(), processors())));
  }

  private static void mavenTest(Path maven, Path folder, Path log)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(maven.toString(), "-B", "-q", "clean", "test")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    if (!ended || process.exitValue() != 0) {
      throw new IOException("mvn test failed:\n" + Files.readString(log));
    }
  }

  /** How many threads of the machine want a processor, on average over the last minute. */
  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? "not known" : String.format(Locale.ROOT, "%.1f", load);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
