package org.jvmbootcamp.course.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jvmbootcamp.course.source.Home;

/** The folder of notebooks, kept as the lessons are. */
public final class NotebookFolder {

  private final Path folder;

  public NotebookFolder(Path folder) {
    this.folder = folder;
  }

  /** What a notebook in the folder needs to become as it should be. */
  public enum Change {
    WRITE,
    REMOVE
  }

  /**
   * What differs from the notebooks that should be there, by path in the folder.
   *
   * @throws IOException if the folder cannot be read
   */
  public SortedMap<String, Change> changes(Map<String, String> wanted) throws IOException {
    var changes = new TreeMap<String, Change>();
    for (var entry : wanted.entrySet()) {
      var file = folder.resolve(entry.getKey());
      if (!Files.exists(file)
          || !Arrays.equals(Files.readAllBytes(file), bytes(entry.getValue()))) {
        changes.put(entry.getKey(), Change.WRITE);
      }
    }
    for (var file : files()) {
      var name = folder.relativize(file).toString().replace('\\', '/');
      if (!wanted.containsKey(name)) {
        changes.put(name, Change.REMOVE);
      }
    }
    return changes;
  }

  /**
   * Writes and removes what differs; a notebook is never there in half.
   *
   * @return what was changed
   * @throws IOException if the folder cannot be written
   */
  public SortedMap<String, Change> update(Map<String, String> wanted) throws IOException {
    var changes = changes(wanted);
    for (var change : changes.entrySet()) {
      var file = folder.resolve(change.getKey());
      switch (change.getValue()) {
        case WRITE -> write(file, wanted.getOrDefault(change.getKey(), ""));
        case REMOVE -> remove(file);
      }
    }
    return changes;
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    var half = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(half, bytes(content));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remove(Path file) throws IOException {
    Files.delete(file);
    var parent = file.getParent();
    if (parent != null && Home.list(parent).isEmpty()) {
      try (var hidden = Files.list(parent)) {
        if (hidden.findAny().isEmpty()) {
          Files.delete(parent);
        }
      }
    }
  }

  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (var path : Home.list(folder)) {
      if (Files.isDirectory(path)) {
        files.addAll(Home.list(path));
      } else {
        files.add(path);
      }
    }
    files.removeIf(file -> !file.toString().endsWith(".ipynb"));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
