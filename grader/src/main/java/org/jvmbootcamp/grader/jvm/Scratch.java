package org.jvmbootcamp.grader.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that is removed with all that is in it; links are removed, not followed. */
public record Scratch(Path folder) implements AutoCloseable {

  private static final String PREFIX = "bootcamp-grader-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\d+");

  /** Removes what graders left that do not live any more; what cannot be removed stays. */
  static void sweep(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(parent)) {
      folders =
          files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
    }
    for (Path folder : folders) {
      var name = NAME.matcher(folder.getFileName().toString());
      boolean mine =
          Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(folder);
      if (mine && name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
        try {
          Files.walkFileTree(folder, new Remover());
        } catch (IOException e) {
          // Somebody else's, or swept by another grader at this moment.
        }
      }
    }
  }

  /** Makes one. */
  public static Scratch in(Path parent) throws IOException {
    return new Scratch(Files.createTempDirectory(parent, "run"));
  }

  /**
   * Makes one in the system's temporary folder, named after this process; and removes those whose
   * process was killed.
   */
  public static Scratch temporary() {
    try {
      Path parent = Path.of(System.getProperty("java.io.tmpdir"));
      sweep(parent);
      return new Scratch(
          Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a temporary folder", e);
    }
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(folder, new Remover());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    /** What a child that is just ending removes itself is gone as well. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
