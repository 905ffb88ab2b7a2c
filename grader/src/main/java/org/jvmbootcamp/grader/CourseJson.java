package org.jvmbootcamp.grader;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The course with what is done, as data for the panel in JupyterLab's side bar. */
public final class CourseJson {
  /** The MIME type of {@link #of}. */
  public static final String MIME = "application/vnd.jvm-bootcamp.course+json";

  private final Desk desk;
  private final Progress progress;

  private CourseJson(Desk desk) {
    this.desk = desk;
    this.progress = desk.progress();
  }

  /**
   * The course of a desk, now: {@code {next, phases: [{title, lessons: [{title, notebook,
   * exercises}]}]}}, in maps and lists; an exercise that cannot be read shows its name only.
   */
  public static Map<String, Object> of(Desk desk) {
    var json = new CourseJson(desk);
    return Map.of(
        "next",
        desk.next(null).orElse(""),
        "phases",
        desk.map().phases().stream().map(json::phase).toList());
  }

  private Map<String, Object> phase(CourseMap.Phase phase) {
    return Map.of(
        "title", phase.title(), "lessons", phase.lessons().stream().map(this::lesson).toList());
  }

  private Map<String, Object> lesson(CourseMap.Lesson lesson) {
    return Map.of(
        "title", lesson.title(),
        "notebook", lesson.notebook(),
        "exercises", lesson.exercises().stream().map(this::exercise).toList());
  }

  private Map<String, Object> exercise(String name) {
    var state = progress.of(name);
    Optional<Exercise> exercise = find(name);
    return Stream.<Map.Entry<String, Object>>of(
            Map.entry("name", name),
            Map.entry("title", exercise.map(Exercise::title).orElse(name)),
            Map.entry("minutes", exercise.map(Exercise::minutes).orElse(0)),
            Map.entry("points", state.points()),
            Map.entry("outOf", exercise.map(Exercise::points).orElse(0)),
            Map.entry("passed", state.passed()),
            Map.entry("tries", state.tries()),
            Map.entry("hints", state.hints()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Optional<Exercise> find(String name) {
    try {
      return Optional.of(desk.exercises().find(name));
    } catch (ExerciseException e) {
      return Optional.empty();
    }
  }
}
