package org.jvmbootcamp.instruments.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A folder that is gone when it is closed.
 *
 * @param folder the folder
 */
public record Scratch(Path folder) implements AutoCloseable {
  /** Makes one among the system's temporary files. */
  public static Scratch make(String name) throws IOException {
    return new Scratch(Files.createTempDirectory("bootcamp-" + name));
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
