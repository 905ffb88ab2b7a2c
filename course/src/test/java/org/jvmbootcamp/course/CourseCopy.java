package org.jvmbootcamp.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the small course of the golden files, to be changed by a test. */
public final class CourseCopy {

  private CourseCopy() {}

  public static Path in(Path folder) throws IOException {
    var golden = Path.of("src/test/resources/golden/course");
    try (var paths = Files.walk(golden)) {
      for (var path : paths.toList()) {
        var copy = folder.resolve(golden.relativize(path).toString());
        if (!Files.isDirectory(path)) {
          Files.createDirectories(copy.getParent());
          Files.copy(path, copy);
        }
      }
    }
    return folder;
  }
}
