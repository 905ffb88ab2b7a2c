package org.jvmbootcamp.grader.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Submission;

/** Grades every submission once, several at a time. */
final class Batch {
  private final Map<String, Exercise> exercises;
  private final Grader grader;
  private final Path report;
  private final int jobs;
  private final PrintStream out;
  private final long start = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();

  /**
   * A batch.
   *
   * @param exercises by name
   * @param report the folder for the journal
   */
  Batch(Map<String, Exercise> exercises, Grader grader, Path report, int jobs, PrintStream out) {
    this.exercises = exercises;
    this.grader = grader;
    this.report = report;
    this.jobs = jobs;
    this.out = out;
  }

  /** A part of a batch for one machine: every n-th submission. */
  record Shard(int number, int of) {}

  void run(Path submissions, Shard shard) throws IOException {
    if (Files.isRegularFile(submissions)) {
      try (FileSystem zip = FileSystems.newFileSystem(submissions)) {
        grade(Submissions.list(zip.getPath("/")), shard);
      }
    } else {
      grade(Submissions.list(submissions), shard);
    }
  }

  private void grade(Map<String, Path> places, Shard shard) throws IOException {
    var files = new HashMap<String, String>();
    exercises.forEach((name, exercise) -> files.put(name, exercise.fileName()));
    var reader = new Submissions(files);
    var known = new HashMap<String, Row>();
    Journal.read(report).forEach(row -> known.put(row.key(), row));
    var mine = new LinkedHashMap<String, Path>();
    int place = 0;
    for (var entry : places.entrySet()) {
      if (place++ % shard.of() == shard.number() - 1) {
        mine.put(entry.getKey(), entry.getValue());
      }
    }
    try (var journal = Journal.open(report);
        var pool = Executors.newFixedThreadPool(jobs)) {
      var running = new ArrayList<Future<?>>();
      for (var entry : mine.entrySet()) {
        running.add(
            pool.submit(
                () -> {
                  learner(entry.getKey(), reader.read(entry.getValue()), known, journal);
                  tell(mine.size());
                }));
      }
      await(running);
    }
  }

  private static void await(List<Future<?>> running) throws IOException {
    for (Future<?> future : running) {
      try {
        future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } catch (ExecutionException e) {
        throw new IOException("cannot go on: " + e.getCause(), e);
      }
    }
  }

  private void learner(
      String learner, List<Piece> pieces, Map<String, Row> known, Journal journal) {
    if (pieces.isEmpty()) {
      add(journal, known, Row.empty(learner));
    }
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Unreadable unreadable ->
            add(journal, known, Row.unreadable(learner, unreadable));
        case Piece.Code(var name, var source) -> {
          Exercise exercise = exercises.get(name);
          String digest = digest(source);
          Row old = known.get(learner + "\n" + name);
          if (exercise != null && (old == null || !old.digest().equals(digest))) {
            var verdict = grader.grade(exercise, Submission.file(source), Grader.Tests.ALL);
            var fingerprint = Fingerprint.of(source, exercise.starter());
            add(journal, known, Row.of(learner, digest, verdict, fingerprint));
          }
        }
      }
    }
  }

  private static void add(Journal journal, Map<String, Row> known, Row row) {
    if (row.equals(known.get(row.key()))) {
      return;
    }
    try {
      journal.add(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(int all) {
    int n = done.incrementAndGet();
    double seconds = (System.nanoTime() - start) / 1e9;
    double rate = n / Math.max(seconds, 0.001);
    if (n == all || n % Math.max(1, all / 50) == 0) {
      out.printf("%d of %d, %.1f a second, %.0f s left%n", n, all, rate, (all - n) / rate);
    }
  }

  private static String digest(String source) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256", e);
    }
  }
}
