package org.jvmbootcamp.kernel.magics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Simple file patterns: {@code *} and {@code ?} within a name, a final slash for all that is in a
 * folder.
 */
final class Globs {
  private static final Pattern SLASHES = Pattern.compile("/+");

  private Globs() {}

  /** The files and folders that match, sorted by name; relative patterns start from the folder. */
  static List<Path> find(Path directory, String pattern) {
    String whole = pattern.endsWith("/") ? pattern + "*" : pattern;
    var start = whole.startsWith("/") ? Path.of("/") : directory;
    var found = List.of(start);
    for (String name : SLASHES.split(whole, -1)) {
      if (!name.isEmpty()) {
        found = step(found, name);
      }
    }
    return found.equals(List.of(start)) ? List.of() : found;
  }

  private static List<Path> step(List<Path> folders, String name) {
    var next = new ArrayList<Path>();
    for (var folder : folders) {
      if (name.indexOf('*') < 0 && name.indexOf('?') < 0) {
        var entry = folder.resolve(name).normalize();
        if (Files.exists(entry)) {
          next.add(entry);
        }
      } else if (Files.isDirectory(folder)) {
        var regex = regex(name);
        try (var entries = Files.list(folder)) {
          entries
              .filter(e -> regex.matcher(e.getFileName().toString()).matches())
              .sorted()
              .forEach(next::add);
        } catch (IOException e) {
          throw new UncheckedIOException("cannot list the folder " + folder, e);
        }
      }
    }
    return List.copyOf(next);
  }

  private static Pattern regex(String name) {
    var out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '*' -> out.append(".*");
        case '?' -> out.append('.');
        default -> out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(out.toString());
  }
}
