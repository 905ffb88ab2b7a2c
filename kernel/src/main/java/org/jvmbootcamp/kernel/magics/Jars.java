package org.jvmbootcamp.kernel.magics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Entries for the class path. */
final class Jars {
  private Jars() {}

  /**
   * What is wrong with an entry, in words; empty if the compiler can read it. One that it cannot
   * read would make it fail for every cell that follows.
   */
  static Optional<String> fault(Path entry) {
    if (Files.isDirectory(entry)) {
      return Optional.empty();
    }
    try {
      new ZipFile(entry.toFile()).close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(entry + " is not a jar: " + e.getMessage());
    }
  }
}
