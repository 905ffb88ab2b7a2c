package org.jvmbootcamp.kernel.complete;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Completes names of files, where a cell names one. */
final class FileNames {
  private static final int MAX = 500;

  /** A text that is not closed, in a call that reads or opens something. */
  private static final Pattern IN_CALL =
      Pattern.compile(
          "(?i).*(?:path\\w*|paths|file|files|stream|reader|writer|read|write|load|open|csv|json|jar|image)"
              + "[\\w.]*\\(\\s*(?:[\\w.]+,\\s*)*\"([^\"\\\\]*)$");

  /** A text that is not closed and looks like a path. */
  private static final Pattern LIKE_A_PATH =
      Pattern.compile(".*\"((?:/|\\./|\\.\\./|\\w+/)[^\"\\\\]*)$");

  private final Path directory;

  /** Names relative to this folder. */
  FileNames(Path directory) {
    this.directory = directory;
  }

  /** The part of a line that names a file, if the cursor at its end is in one. */
  static Optional<String> begun(String line) {
    if (!inText(line)) {
      return Optional.empty();
    }
    return Stream.of(IN_CALL, LIKE_A_PATH)
        .map(pattern -> pattern.matcher(line))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** Whether the end of a line is inside a text. */
  static boolean inText(String line) {
    boolean text = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '"') {
        text = !text;
      }
    }
    return text;
  }

  /** Files and folders whose path begins so; the matches are their last parts. */
  List<Match> matches(String begun) {
    int slash = begun.lastIndexOf('/');
    String name = begun.substring(slash + 1);
    try {
      Path folder = directory.resolve(slash < 0 ? "" : begun.substring(0, slash + 1));
      if (!Files.isDirectory(folder)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .filter(file -> fits(file.getFileName().toString(), name))
            .limit(MAX)
            .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
            .sorted()
            .map(text -> new Match(text, "path", ""))
            .toList();
      }
    } catch (InvalidPathException | IOException e) {
      // No such folder, or it may not be read: then nothing is to be offered.
      return List.of();
    }
  }

  private static boolean fits(String file, String begun) {
    return file.startsWith(begun) && (begun.startsWith(".") || !file.startsWith("."));
  }
}
