package org.jvmbootcamp.grader;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an exercise's folder, and collects everything that is wrong with it. */
final class ExerciseReader {
  private static final Pattern HINT = Pattern.compile("(?m)^## +Hint +(\\d+)\\b.*$");

  private final Path home;
  private final List<Problem> problems = new ArrayList<>();

  ExerciseReader(Path home) {
    this.home = home;
  }

  Exercise read(String name) throws ExerciseException {
    Path folder = home.resolve("exercises").resolve(name);
    Path yaml = folder.resolve("exercise.yaml");
    var fields = ExerciseYaml.parse(relative(yaml), text(yaml), problems);
    Path starter = folder.resolve(fields.type() + ".java");
    Path subject = folder.resolve("subject");
    var files = javaFiles(folder);
    var tests = files.stream().filter(ExerciseReader::isTest).toList();
    boolean writesTests = fields.kinds().contains(Kind.TESTS);
    if (tests.isEmpty() && !writesTests) {
      problem(folder, "no test: add " + fields.type() + "Test.java");
    }
    var exercise =
        new Exercise(
            name,
            folder,
            fields.title(),
            fields.type(),
            fields.kinds(),
            fields.minutes(),
            fields.limits(),
            fields.tasks(),
            text(folder.resolve("README.md")),
            fields.type().isEmpty() ? "" : text(starter),
            writesTests ? List.of() : tests,
            files.stream()
                .filter(file -> !isTest(file) && !file.name().equals(fields.type() + ".java"))
                .toList(),
            writesTests ? subject(subject) : Optional.empty(),
            hints(folder.resolve("hints.md")),
            fields.libraries(),
            fields.modules(),
            answers(name, fields.type()));
    if (!problems.isEmpty()) {
      throw new ExerciseException(problems);
    }
    return exercise;
  }

  private static boolean isTest(Exercise.JavaFile file) {
    return file.name().endsWith("Test.java");
  }

  private Optional<Exercise.Subject> subject(Path folder) {
    var files = javaFiles(folder);
    if (files.size() != 1) {
      problem(folder, "one Java file must stand here, the class that the reader's tests test");
      return Optional.empty();
    }
    return Optional.of(new Exercise.Subject(files.getFirst(), mutants(folder.resolve("mutants"))));
  }

  private Optional<Exercise.Answers> answers(String name, String type) {
    Path folder = home.resolve("solutions").resolve(name);
    if (!Files.isDirectory(folder) || type.isEmpty()) {
      return Optional.empty();
    }
    Path notes = folder.resolve("NOTES.md");
    return Optional.of(
        new Exercise.Answers(
            folder,
            text(folder.resolve(type + ".java")),
            Files.exists(notes) ? text(notes) : "",
            mutants(folder.resolve("mutants")),
            javaFiles(folder.resolve("hidden"))));
  }

  private List<Mutant> mutants(Path folder) {
    return javaFiles(folder).stream()
        .map(
            file -> {
              String first = file.source().lines().findFirst().orElse("");
              if (!first.startsWith("//")) {
                problem(
                    folder.resolve(file.name()),
                    1,
                    "the first line must say what is wrong: // Scans a list: right, but too slow.");
              }
              return new Mutant(
                  file.name().replaceFirst("\\.java$", ""),
                  first.replaceFirst("^/+\\s*", ""),
                  file.source());
            })
        .toList();
  }

  private List<String> hints(Path file) {
    String text = text(file);
    var hints = new ArrayList<String>();
    var matcher = HINT.matcher(text);
    int end = -1;
    while (matcher.find()) {
      if (end >= 0) {
        hints.add(text.substring(end, matcher.start()).strip());
      }
      int number = Integer.parseInt(matcher.group(1));
      int place = hints.size() + 1;
      if (number != place) {
        int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
        problem(file, line, "hint " + number + " stands where hint " + place + " should be");
      }
      end = matcher.end();
    }
    if (end >= 0) {
      hints.add(text.substring(end).strip());
    }
    return hints;
  }

  private List<Exercise.JavaFile> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".java"))
          .sorted()
          .map(file -> new Exercise.JavaFile(file.getFileName().toString(), text(file)))
          .toList();
    } catch (IOException e) {
      problem(folder, "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      problem(file, "is missing");
    } catch (CharacterCodingException e) {
      problem(file, "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      problem(file, "cannot be read: " + e.getMessage());
    }
    return "";
  }

  private void problem(Path file, String message) {
    problem(file, 0, message);
  }

  private void problem(Path file, int line, String message) {
    problems.add(new Problem(relative(file), line, message));
  }

  private Path relative(Path file) {
    return file.startsWith(home) ? home.relativize(file) : file;
  }
}
