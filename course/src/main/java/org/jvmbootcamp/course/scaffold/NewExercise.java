package org.jvmbootcamp.course.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Names;

/**
 * Writes an exercise that runs and meets the contract in everything but its content: an author
 * replaces it piece by piece, and {@code ./bootcamp contract} says what is left.
 */
public final class NewExercise {

  private final Home home;

  public NewExercise(Home home) {
    this.home = home;
  }

  /**
   * Writes the files of an exercise and its solution.
   *
   * @param name {@code phase/name}
   * @return what was written
   * @throws IllegalArgumentException if the name does not fit or is taken
   * @throws IOException if a file cannot be written
   */
  public List<Path> write(String name) throws IOException {
    if (!Names.isExercise(name)) {
      throw new IllegalArgumentException(
          "\"%s\" is no exercise's name; write phase/name, as in memory/blocklist".formatted(name));
    }
    var taken =
        List.of(home.exercises().resolve(name), home.solutions().resolve(name)).stream()
            .filter(Files::exists)
            .findFirst();
    if (taken.isPresent()) {
      throw new IllegalArgumentException(
          home.name(taken.get()) + " exists; choose another name or remove it");
    }
    var written = new ArrayList<Path>();
    for (var file : files(name).entrySet()) {
      var path = home.root().resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      written.add(path);
    }
    return written;
  }

  private static Map<String, String> files(String name) {
    var type = type(name.substring(name.indexOf('/') + 1));
    var exercise = "exercises/" + name + "/";
    var solution = "solutions/" + name + "/";
    var files = new LinkedHashMap<String, String>();
    files.put(exercise + "README.md", Templates.README.formatted(type, type, type));
    files.put(exercise + "exercise.yaml", Templates.YAML.formatted(type));
    files.put(exercise + "hints.md", Templates.HINTS);
    files.put(
        exercise + type + ".java",
        Templates.TYPE.formatted(
            "",
            type,
            "throw new UnsupportedOperationException(\"Replace this: write twice first, task 1.\");"));
    files.put(exercise + type + "Test.java", Templates.TEST.replace("TYPE", type));
    files.put(solution + type + ".java", solution("", type, "2 * number"));
    files.put(solution + "NOTES.md", Templates.NOTES);
    files.put(
        solution + "mutants/AddsTwo.java",
        solution("// Replace this: adds two instead of doubling.\n", type, "number + 2"));
    files.put(
        solution + "mutants/Squares.java",
        solution("// Replace this: squares instead of doubling.\n", type, "number * number"));
    files.put(
        solution + "mutants/LosesSign.java",
        solution("// Replace this: loses the sign.\n", type, "2 * Math.abs(number)"));
    return files;
  }

  private static String solution(String head, String type, String expression) {
    return Templates.TYPE.formatted(head, type, "return " + expression + ";");
  }

  /** {@code top-k-stream} becomes {@code TopKStream}. */
  private static String type(String name) {
    return Arrays.stream(name.split("-", -1))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
