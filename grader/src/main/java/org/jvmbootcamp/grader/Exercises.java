package org.jvmbootcamp.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The exercises of a course, in the folders {@code exercises} and {@code solutions}. */
public final class Exercises {
  private final Path home;

  private Exercises(Path home) {
    this.home = home;
  }

  /**
   * The exercises of the course in this folder.
   *
   * @param home the folder that holds {@code lessons} and {@code exercises}
   * @throws ExerciseException if there is no course in it
   */
  public static Exercises in(Path home) throws ExerciseException {
    if (!Files.isDirectory(home.resolve("exercises"))) {
      throw new ExerciseException(
          "no course in "
              + home.toAbsolutePath()
              + ": it has no folder \"exercises\"; set BOOTCAMP_HOME to the course's folder");
    }
    return new Exercises(home);
  }

  /** The course's folder. */
  public Path home() {
    return home;
  }

  /**
   * Every exercise's {@code phase/name}, sorted; order in the course is the course's own matter.
   */
  public List<String> names() {
    try (Stream<Path> folders =
        Files.find(home.resolve("exercises"), 2, (path, file) -> file.isDirectory())) {
      return folders
          .map(home.resolve("exercises")::relativize)
          .filter(path -> path.getNameCount() == 2)
          .map(path -> path.getName(0) + "/" + path.getName(1))
          .filter(name -> !name.startsWith(".") && !name.contains("/."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + home.resolve("exercises"), e);
    }
  }

  /**
   * Finds an exercise by {@code phase/name}, or by its short name if only one phase has it.
   *
   * @throws ExerciseException if there is none, with the nearest name; or if its folder is broken
   */
  public Exercise find(String name) throws ExerciseException {
    var names = names();
    var exact = names.stream().filter(name::equals).toList();
    var matches =
        exact.isEmpty() ? names.stream().filter(n -> n.endsWith("/" + name)).toList() : exact;
    if (matches.size() > 1) {
      throw new ExerciseException(
          "\"" + name + "\" is the name of several exercises: " + String.join(", ", matches));
    }
    if (matches.isEmpty()) {
      String near =
          name.contains("/")
              ? DidYouMean.ask(name, names)
              : DidYouMean.ask(
                  name, names.stream().map(n -> n.substring(n.indexOf('/') + 1)).toList());
      throw new ExerciseException("unknown exercise \"" + name + "\"" + near);
    }
    return new ExerciseReader(home).read(matches.getFirst());
  }
}
