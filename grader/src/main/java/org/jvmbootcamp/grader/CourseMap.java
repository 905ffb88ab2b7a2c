package org.jvmbootcamp.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The order of the exercises, from {@code lessons/course.yaml}. The course compiler judges that
 * file; here what cannot be understood is passed over, so that a learner can always work.
 *
 * @param phases in order
 * @param solutionAfter how many honest tries open the solution of an exercise
 */
public record CourseMap(List<Phase> phases, int solutionAfter) {
  private static final int DEFAULT_SOLUTION_AFTER = 5;
  private static final String HEADING = "# ";

  public CourseMap {
    phases = List.copyOf(phases);
  }

  /**
   * A phase.
   *
   * @param name its folder
   * @param title for people
   * @param lessons in order
   */
  public record Phase(String name, String title, List<Lesson> lessons) {
    public Phase {
      lessons = List.copyOf(lessons);
    }

    /** {@code phase/name} of each exercise, in order. */
    public List<String> exercises() {
      return lessons.stream().flatMap(lesson -> lesson.exercises().stream()).toList();
    }
  }

  /**
   * A lesson.
   *
   * @param title for people; empty for exercises that no lesson shows
   * @param notebook where it is below the learner's folder; empty if there is none
   * @param exercises {@code phase/name}, in order
   */
  public record Lesson(String title, String notebook, List<String> exercises) {
    public Lesson {
      exercises = List.copyOf(exercises);
    }
  }

  /** The map of a course; exercises that no lesson shows come last. */
  public static CourseMap of(Exercises exercises) {
    Map<?, ?> root = read(exercises.home().resolve("lessons").resolve("course.yaml"));
    var left = new ArrayList<>(exercises.names());
    var phases = new ArrayList<Phase>();
    int number = 0;
    for (Map<?, ?> phase : maps(root.get("phases"))) {
      String name = text(phase.get("phase"));
      number = phase.get("number") instanceof Integer n ? n : number;
      var lessons = new ArrayList<Lesson>();
      for (Map<?, ?> lesson : maps(phase.get("lessons"))) {
        String folder = number + "-" + name + "/" + number + ".";
        String file = text(lesson.get("lesson"));
        lessons.add(
            new Lesson(
                title(
                    exercises.home().resolve("lessons").resolve(name).resolve(file + ".md"), file),
                folder + (lessons.size() + 1) + "-" + file + ".ipynb",
                texts(lesson.get("exercises")).filter(left::remove).toList()));
      }
      phases.add(new Phase(name, phase.get("title") instanceof String t ? t : name, lessons));
      number++;
    }
    if (!left.isEmpty()) {
      String title = phases.isEmpty() ? "Exercises" : "More exercises";
      phases.add(new Phase("", title, List.of(new Lesson("", "", left))));
    }
    int after = root.get("solution_after") instanceof Integer n ? n : DEFAULT_SOLUTION_AFTER;
    return new CourseMap(phases, after);
  }

  /** Every exercise in order. */
  public List<String> exercises() {
    return phases.stream().flatMap(phase -> phase.exercises().stream()).toList();
  }

  /** The next exercise in order that is not done; from the beginning if all after it are. */
  public Optional<String> next(@Nullable String current, Progress progress) {
    var all = exercises();
    int place = current == null ? -1 : all.indexOf(current);
    return Stream.concat(
            all.subList(place + 1, all.size()).stream(),
            all.subList(0, Math.max(0, place)).stream())
        .filter(name -> !progress.of(name).passed())
        .findFirst();
  }

  /** A lesson's first heading. */
  private static String title(Path file, String otherwise) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(HEADING))
          .findFirst()
          .map(line -> line.substring(HEADING.length()).strip())
          .orElse(otherwise);
    } catch (IOException | UncheckedIOException e) {
      return otherwise;
    }
  }

  private static Map<?, ?> read(Path file) {
    try {
      var load = new Load(LoadSettings.builder().build());
      return load.loadFromString(Files.readString(file)) instanceof Map<?, ?> map ? map : Map.of();
    } catch (IOException | YamlEngineException e) {
      return Map.of();
    }
  }

  private static List<Map<?, ?>> maps(@Nullable Object value) {
    var maps = new ArrayList<Map<?, ?>>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private static Stream<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(CourseMap::text) : Stream.of();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
