package org.jvmbootcamp.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a learner did, one JSON line an event, only ever added to. Several kernels may add to one
 * log at the same time.
 */
public final class ProgressLog {
  private final Path file;

  private ProgressLog(Path file) {
    this.file = file;
  }

  /**
   * The log of a learner.
   *
   * @param work the learner's folder; nothing is written before the first event
   */
  public static ProgressLog in(Path work) {
    return new ProgressLog(work.resolve(".bootcamp").resolve("progress.jsonl"));
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /**
   * Adds an event, and returns when it is on the disk.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  public void add(Event event) {
    try {
      Files.createDirectories(file.getParent());
      try (var channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        long end = channel.size();
        // A line that a crash tore is closed, so that it spoils no other.
        String line = (torn(channel, end) ? "\n" : "") + EventJson.write(event) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          end += channel.write(bytes, end);
        }
        channel.force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot add to " + file + ": " + e.getMessage(), e);
    }
  }

  private static boolean torn(FileChannel channel, long end) throws IOException {
    if (end == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, end - 1);
    return last.get(0) != '\n';
  }

  /** Every event, in order; lines that are torn or unknown are passed over. */
  public List<Event> events() {
    var events = new ArrayList<Event>();
    if (!Files.exists(file)) {
      return events;
    }
    try {
      // Bytes that are no UTF-8 come from a torn line; they must not cost the others.
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> EventJson.read(line).ifPresent(events::add));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
    }
    return events;
  }

  /** What follows from the events. */
  public Progress progress() {
    return Progress.of(events());
  }
}
