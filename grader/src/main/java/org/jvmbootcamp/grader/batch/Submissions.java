package org.jvmbootcamp.grader.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what learners handed in: in a folder or zip, a folder, zip or notebook for each. Zips are
 * read where they are, never unpacked; links are not followed.
 */
final class Submissions {
  /** A notebook without outputs is a few hundred kilobytes; with pictures, some megabytes. */
  private static final int LARGEST = 20_000_000;

  private static final int MOST_FILES = 5_000;
  private static final int DEEPEST = 8;

  /** {@code phase/name} to the file name that it is handed in as. */
  private final Map<String, String> exercises;

  Submissions(Map<String, String> exercises) {
    this.exercises = exercises;
  }

  /** Names of the submissions, each with its place. */
  static Map<String, Path> list(Path folder) throws IOException {
    var found = new TreeMap<String, Path>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(path -> !name(path).startsWith(".") && !name(path).startsWith("__"))
          .sorted()
          .forEach(
              path -> {
                String learner = name(path).replaceFirst("\\.(zip|ipynb)$", "");
                // A folder and a zip of the same name are two submissions: none may be lost.
                found.put(found.containsKey(learner) ? name(path) : learner, path);
              });
    }
    return found;
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString().replaceFirst("/$", "");
  }

  /** What one learner handed in. */
  List<Piece> read(Path place) {
    if (Files.isSymbolicLink(place)) {
      return List.of(new Piece.Unreadable("", name(place) + " is a link; hand in the file"));
    }
    try {
      if (name(place).endsWith(".zip") && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
        try (FileSystem zip = FileSystems.newFileSystem(place)) {
          return readAll(zip.getPath("/"));
        }
      }
      return readAll(place);
    } catch (IOException | RuntimeException e) {
      return List.of(new Piece.Unreadable("", "cannot be read: " + e.getMessage()));
    }
  }

  private List<Piece> readAll(Path place) throws IOException {
    var pieces = new LinkedHashMap<String, Piece>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(place, DEEPEST)) {
      files = walk.limit(MOST_FILES).sorted().toList();
    }
    for (Path file : files) {
      String name = name(file);
      boolean notebook = name.endsWith(".ipynb") && !name.contains("-checkpoint.");
      boolean java = name.endsWith(".java");
      if (Files.isSymbolicLink(file) && (notebook || java)) {
        put(pieces, file, new Piece.Unreadable("", name + " is a link; hand in the file"));
      } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        List<Piece> found = notebook ? notebook(file) : java ? java(file) : List.of();
        found.forEach(piece -> put(pieces, file, piece));
      }
    }
    return new ArrayList<>(pieces.values());
  }

  private static void put(Map<String, Piece> pieces, Path file, Piece piece) {
    // The last cell of an exercise counts: learners often copy a cell and go on below.
    pieces.put(piece.exercise().isEmpty() ? file.toString() : piece.exercise(), piece);
  }

  private List<Piece> java(Path file) {
    return exercises.entrySet().stream()
        .filter(exercise -> file.endsWith(exercise.getKey() + "/" + exercise.getValue()))
        .map(
            exercise ->
                switch (text(file)) {
                  case Text.Read(var text) -> (Piece) new Piece.Code(exercise.getKey(), text);
                  case Text.Not(var reason) -> new Piece.Unreadable(exercise.getKey(), reason);
                })
        .toList();
  }

  private List<Piece> notebook(Path file) {
    return switch (text(file)) {
      case Text.Read(var text) -> Notebook.exercises(text, name(file), exercises.keySet());
      case Text.Not(var reason) -> List.of(new Piece.Unreadable("", reason));
    };
  }

  private sealed interface Text {
    record Read(String text) implements Text {}

    record Not(String reason) implements Text {}
  }

  private static Text text(Path file) {
    // A zip has no links, and its files do not know the option.
    OpenOption[] options =
        file.getFileSystem().equals(FileSystems.getDefault())
            ? new OpenOption[] {LinkOption.NOFOLLOW_LINKS}
            : new OpenOption[0];
    try (InputStream in = Files.newInputStream(file, options)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        return new Text.Not(name(file) + " is larger than 20 MB; clear its outputs");
      }
      return new Text.Read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return new Text.Not(name(file) + " is not UTF-8");
    } catch (IOException e) {
      return new Text.Not(name(file) + " cannot be read: " + e.getMessage());
    }
  }
}
