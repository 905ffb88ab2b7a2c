package org.jvmbootcamp.course.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jvmbootcamp.course.source.Block.ExercisePlace;
import org.jvmbootcamp.course.source.Course;
import org.jvmbootcamp.course.source.CourseParser;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Lesson;
import org.jvmbootcamp.course.source.LessonParser;
import org.jvmbootcamp.course.source.Names;
import org.jvmbootcamp.course.source.Problems;
import org.jvmbootcamp.grader.DidYouMean;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.ExerciseException;
import org.jvmbootcamp.grader.Exercises;

/** Reads the whole course and checks that its parts agree: each is listed, each exists, once. */
final class LibraryLoader {

  private static final String COURSE = "lessons/course.yaml";

  private final Home home;
  private final Problems problems;

  LibraryLoader(Home home, Problems problems) {
    this.home = home;
    this.problems = problems;
  }

  /** The course, or nothing when there is no order to build it by; every mistake is noted. */
  Optional<Library> load() throws IOException {
    var course =
        home.read(home.lessons().resolve("course.yaml"), problems)
            .flatMap(yaml -> CourseParser.parse(COURSE, yaml, problems));
    var files = lessonFiles();
    var lessons = new TreeMap<String, Lesson>();
    for (var id : files) {
      lesson(id).ifPresent(lesson -> lessons.put(id, lesson));
    }
    var exercises = exercises();
    if (course.isEmpty()) {
      return Optional.empty();
    }
    matchLessons(course.get(), files);
    matchExercises(course.get(), lessons, exercises);
    var readable = new TreeMap<String, Exercise>();
    exercises.forEach((name, exercise) -> exercise.ifPresent(e -> readable.put(name, e)));
    return Optional.of(new Library(course.get(), lessons, readable));
  }

  private Set<String> lessonFiles() throws IOException {
    var files = new TreeSet<String>();
    for (var phase : Home.folders(home.lessons())) {
      for (var file : Home.list(phase)) {
        var name = file.getFileName().toString();
        if (name.endsWith(".md") && !name.equals("README.md")) {
          files.add(phase.getFileName() + "/" + name.substring(0, name.length() - 3));
        }
      }
    }
    return files;
  }

  private Optional<Lesson> lesson(String id) {
    var phase = id.substring(0, id.indexOf('/'));
    var name = id.substring(id.indexOf('/') + 1);
    if (!Names.isName(name)) {
      problems.add("lessons/" + id + ".md", 1, Names.mend("lesson", name));
    }
    return home.read(home.lessons().resolve(id + ".md"), problems)
        .flatMap(text -> LessonParser.parse(phase, name, text, problems));
  }

  /** Every exercise by name; the value is missing where it cannot be read, which is noted. */
  private Map<String, Optional<Exercise>> exercises() {
    var exercises = new TreeMap<String, Optional<Exercise>>();
    if (!Files.isDirectory(home.exercises())) {
      return exercises;
    }
    try {
      var shelf = Exercises.in(home.root());
      for (var name : shelf.names()) {
        if (!Names.isExercise(name)) {
          problems.add("exercises/" + name, 1, Names.mend("exercise", name));
        }
        exercises.put(name, exercise(shelf, name));
      }
    } catch (ExerciseException e) {
      note(e, "exercises");
    }
    return exercises;
  }

  private Optional<Exercise> exercise(Exercises shelf, String name) {
    try {
      var exercise = shelf.find(name);
      // A course may be shipped without any solution; with some, each exercise has one.
      if (exercise.answers().isEmpty() && Files.isDirectory(home.solutions())) {
        problems.add(
            "exercises/" + name + "/exercise.yaml",
            1,
            "no solution; write solutions/%s/%s".formatted(name, exercise.fileName()));
      }
      return Optional.of(exercise);
    } catch (ExerciseException e) {
      note(e, "exercises/" + name);
      return Optional.empty();
    }
  }

  private void note(ExerciseException e, String file) {
    for (var problem : e.problems()) {
      problems.add(
          problem.file().toString().replace('\\', '/'),
          Math.max(1, problem.line()),
          problem.message());
    }
    if (e.problems().isEmpty()) {
      problems.add(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private void matchLessons(Course course, Set<String> files) {
    var listed = new LinkedHashSet<String>();
    for (var phase : course.phases()) {
      for (var entry : phase.lessons()) {
        var id = phase.name() + "/" + entry.name();
        listed.add(id);
        if (!files.contains(id)) {
          problems.add(
              COURSE,
              entry.line(),
              "no file lessons/%s.md; write it or remove the line%s"
                  .formatted(id, DidYouMean.ask(id, files)));
        }
      }
    }
    for (var id : files) {
      if (!listed.contains(id)) {
        problems.add(
            "lessons/" + id + ".md",
            1,
            "not in lessons/course.yaml; list it there, or remove it" + DidYouMean.ask(id, listed));
      }
    }
  }

  private void matchExercises(
      Course course, Map<String, Lesson> lessons, Map<String, ?> exercises) {
    var shown = new LinkedHashMap<String, String>();
    for (var lesson : lessons.values()) {
      for (var place : lesson.exercises()) {
        if (!exercises.containsKey(place.exercise())) {
          unknown(lesson.file(), place.line(), place.exercise(), exercises.keySet());
        }
        var first = shown.putIfAbsent(place.exercise(), lesson.file() + ":" + place.line());
        if (first != null) {
          problems.add(
              lesson.file(),
              place.line(),
              "exercise \"%s\" is in %s already; remove one".formatted(place.exercise(), first));
        }
      }
    }
    for (var phase : course.phases()) {
      for (var entry : phase.lessons()) {
        var lesson = lessons.get(phase.name() + "/" + entry.name());
        entry.exercises().stream()
            .filter(listed -> !exercises.containsKey(listed.exercise()))
            .forEach(l -> unknown(COURSE, l.line(), l.exercise(), exercises.keySet()));
        if (lesson != null) {
          matchOrder(entry, lesson);
        }
      }
    }
    for (var name : exercises.keySet()) {
      if (!shown.containsKey(name)) {
        problems.add(
            "exercises/" + name + "/exercise.yaml",
            1,
            "no lesson shows this exercise; write {exercise} " + name + " in one, or remove it");
      }
    }
  }

  private void matchOrder(Course.Entry entry, Lesson lesson) {
    var listed = entry.exercises().stream().map(Course.Listed::exercise).toList();
    var shown = lesson.exercises().stream().map(ExercisePlace::exercise).toList();
    if (!listed.equals(shown)) {
      problems.add(
          COURSE,
          entry.line(),
          "%s shows the exercises %s; write exercises: %s"
              .formatted(lesson.file(), names(shown), shown));
    }
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? "(none)" : String.join(", ", names);
  }

  private void unknown(String file, int line, String name, Set<String> known) {
    problems.add(
        file, line, "unknown exercise \"%s\"%s".formatted(name, DidYouMean.ask(name, known)));
  }
}
