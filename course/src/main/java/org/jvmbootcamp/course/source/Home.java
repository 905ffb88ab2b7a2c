package org.jvmbootcamp.course.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The course's folder, the one that holds {@code lessons/} and {@code exercises/}.
 *
 * @param root absolute
 */
public record Home(Path root) {

  private static final int MAX_TEXT_BYTES = 1_000_000;

  /** A home at a path, which is made absolute. */
  public static Home at(Path root) {
    return new Home(root.toAbsolutePath().normalize());
  }

  public Path lessons() {
    return root.resolve("lessons");
  }

  public Path exercises() {
    return root.resolve("exercises");
  }

  public Path solutions() {
    return root.resolve("solutions");
  }

  public Path notebooks() {
    return root.resolve("notebooks");
  }

  /** A file's path from the course's folder, as messages show it. */
  public String name(Path file) {
    return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** Reads a text with "\n" line ends, or notes why it cannot be read. */
  public Optional<String> read(Path file, Problems problems) {
    try {
      if (!Files.isRegularFile(file)) {
        problems.add(name(file), 1, "this file is missing; create it");
        return Optional.empty();
      }
      if (Files.size(file) > MAX_TEXT_BYTES) {
        problems.add(name(file), 1, "larger than a million bytes; split it");
        return Optional.empty();
      }
      return decode(file, Files.readAllBytes(file), problems);
    } catch (IOException e) {
      problems.add(name(file), 1, "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> decode(Path file, byte[] bytes, Problems problems) {
    var buffer = ByteBuffer.wrap(bytes);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'));
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      problems.add(name(file), line, "not UTF-8 from here on; save the file as UTF-8");
      return Optional.empty();
    }
  }

  /** The folders in a folder, by name; none when it does not exist. */
  public static List<Path> folders(Path folder) throws IOException {
    return list(folder).stream().filter(Files::isDirectory).toList();
  }

  /** What is in a folder, by name, hidden files left out; nothing when it does not exist. */
  public static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var paths = Files.list(folder)) {
      return paths.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }
}
