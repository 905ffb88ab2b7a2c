package org.jvmbootcamp.course.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jvmbootcamp.course.compile.Library.Place;
import org.jvmbootcamp.course.notebook.Cell;
import org.jvmbootcamp.course.notebook.Notebook;
import org.jvmbootcamp.course.source.Block;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Problems;
import org.jvmbootcamp.course.source.Readme;
import org.jvmbootcamp.course.source.Regions;
import org.jvmbootcamp.grader.DidYouMean;
import org.jvmbootcamp.grader.Exercise;
import org.jvmbootcamp.grader.Task;

/** Makes a notebook of a lesson, its exercises and the code it includes. */
final class LessonWeaver {

  private final Home home;
  private final Library library;
  private final Problems problems;
  private final References references;
  private final Map<String, Optional<Regions>> regions = new HashMap<>();

  LessonWeaver(Home home, Library library, Problems problems) {
    this.home = home;
    this.library = library;
    this.problems = problems;
    this.references = new References(home, library, problems);
  }

  /**
   * The lesson's notebook. A cell's id is the lesson's name and the cell's place in it, an
   * exercise's cell is called after the exercise: so ids stay when a text changes.
   */
  Notebook weave(Place place, Optional<Place> next) {
    var lesson = place.lesson();
    var cells = new ArrayList<Cell>();
    int number = 0;
    for (var block : lesson.blocks()) {
      var id = "%s-%d".formatted(lesson.name(), number + 1);
      switch (block) {
        case Block.Prose prose -> {
          cells.add(text(id, references.mend(prose, lesson.file(), place.notebook()), Map.of()));
          number++;
        }
        case Block.Code code -> {
          cells.add(new Cell.Code(id, code.source(), code.tags(), Map.of()));
          number++;
        }
        case Block.Include include -> {
          include(lesson.phase(), lesson.file(), include)
              .ifPresent(code -> cells.add(new Cell.Code(id, code, include.tags(), Map.of())));
          number++;
        }
        case Block.ExercisePlace exercise ->
            Optional.ofNullable(library.exercises().get(exercise.exercise()))
                .ifPresent(e -> cells.addAll(exercise(e, place)));
        case Block.Note note -> {}
      }
    }
    cells.add(new Cell.Text(lesson.name() + "-next", wayOn(place, next), Map.of(), Map.of()));
    return new Notebook(lesson.id(), cells);
  }

  private static Cell text(String id, References.Mended mended, Map<String, String> about) {
    return new Cell.Text(id, mended.text(), about, mended.pictures());
  }

  private Optional<String> include(String phase, String lessonFile, Block.Include include) {
    var path = home.lessons().resolve(phase).resolve(include.file()).normalize();
    if (!path.startsWith(home.lessons())) {
      problems.add(
          lessonFile, include.line(), include.file() + " is not in lessons/; move it there");
      return Optional.empty();
    }
    var found =
        regions.computeIfAbsent(
            home.name(path),
            name -> home.read(path, problems).map(java -> Regions.of(name, java, problems)));
    if (found.isEmpty()) {
      problems.add(lessonFile, include.line(), "cannot include " + home.name(path));
      return Optional.empty();
    }
    var names = found.get().names();
    if (!names.contains(include.region())) {
      problems.add(
          lessonFile,
          include.line(),
          "no region \"%s\" in %s%s (it has: %s)"
              .formatted(
                  include.region(),
                  home.name(path),
                  DidYouMean.ask(include.region(), names),
                  names.isEmpty() ? "none" : String.join(", ", names)));
      return Optional.empty();
    }
    return Optional.of(found.get().text(include.region()));
  }

  private List<Cell> exercise(Exercise exercise, Place place) {
    var file = home.name(exercise.folder().resolve("README.md"));
    var readme = Readme.parse(file, exercise.text(), problems);
    var mended = references.mend(readme, file, place.notebook());
    var text = heading(exercise) + "\n\n" + mended.text();
    var id = exercise.name().replace('/', '-');
    var about = Map.of("exercise", exercise.name());
    return List.of(
        new Cell.Text("text-" + id, text, about, mended.pictures()),
        new Cell.Code(
            "exercise-" + id,
            "%%exercise " + exercise.name() + "\n" + exercise.starter().strip(),
            List.of(),
            about));
  }

  private static String heading(Exercise exercise) {
    int bonus = exercise.tasks().stream().filter(Task::bonus).mapToInt(Task::points).sum();
    return """
        ### Exercise: %s

        *%d minutes · %d points%s · stuck? Run `%%hint %s` in a cell of its own.*"""
        .formatted(
            exercise.title(),
            exercise.minutes(),
            exercise.points(),
            bonus == 0 ? "" : " and " + bonus + " more as a bonus",
            exercise.name());
  }

  private static String wayOn(Place place, Optional<Place> next) {
    var map = "[Course map](../" + CourseMap.FILE + ")";
    return next.map(
            n ->
                "---\nNext: [%s %s](%s) · %s"
                    .formatted(
                        n.label(),
                        n.lesson().title(),
                        n.phase().equals(place.phase())
                            ? n.notebook().substring(n.notebook().indexOf('/') + 1)
                            : "../" + n.notebook(),
                        map))
        .orElse("---\nThis was the last lesson. " + map);
  }
}
