package org.jvmbootcamp.grader.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The finished rows of a batch, a JSON line each, on the disk before the next is begun. */
final class Journal implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final FileChannel channel;

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  static Path file(Path report) {
    return report.resolve("journal.jsonl");
  }

  /** Opens it to add; a line that a kill tore is closed first. */
  static Journal open(Path report) throws IOException {
    Files.createDirectories(report);
    var channel =
        FileChannel.open(
            file(report),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    long size = channel.size();
    channel.position(size);
    ByteBuffer last = ByteBuffer.allocate(1);
    if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
    return new Journal(channel);
  }

  synchronized void add(Row row) throws IOException {
    ByteBuffer line =
        ByteBuffer.wrap((JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
    channel.force(false);
  }

  /** Every whole row, in the order in which they were finished. */
  static List<Row> read(Path report) throws IOException {
    var rows = new ArrayList<Row>();
    if (!Files.exists(file(report))) {
      return rows;
    }
    // Not Files.lines: a torn line may hold half a character.
    for (String line :
        new String(Files.readAllBytes(file(report)), StandardCharsets.UTF_8).lines().toList()) {
      try {
        Row row = JSON.readValue(line, Row.class);
        if (row != null && row.learner() != null && row.fingerprint() != null) {
          rows.add(row);
        }
      } catch (JacksonException e) {
        // A torn line: its submission is graded again.
      }
    }
    return rows;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
