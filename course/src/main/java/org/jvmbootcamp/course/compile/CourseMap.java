package org.jvmbootcamp.course.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jvmbootcamp.course.compile.Library.Place;
import org.jvmbootcamp.course.notebook.Cell;
import org.jvmbootcamp.course.notebook.Notebook;
import org.jvmbootcamp.grader.Exercise;

/** The notebook that shows the way through the course. */
final class CourseMap {

  static final String FILE = "00-course-map.ipynb";

  private final Library library;

  CourseMap(Library library) {
    this.library = library;
  }

  Notebook notebook() {
    var cells = new ArrayList<Cell>();
    var places = library.places();
    cells.add(
        text(
            "course-map-title",
            """
            # %s

            %d lessons, %d exercises, about %s. Run the cell below to see how far you are \
            (Shift+Enter); a lesson opens in a tab of its own."""
                .formatted(
                    library.course().title(),
                    places.size(),
                    library.exercises().size(),
                    hours(places.stream().mapToInt(this::minutes).sum()))));
    cells.add(new Cell.Code("course-map-progress", "%progress", List.of(), Map.of()));
    for (var phase : library.course().phases()) {
      var lessons = places.stream().filter(place -> place.phase().equals(phase)).toList();
      cells.add(
          text(
              "course-map-" + phase.name(),
              "## %d · %s\n\n%s".formatted(phase.number(), phase.title(), table(lessons))));
    }
    return new Notebook("course-map", cells);
  }

  private String table(List<Place> places) {
    var table = new StringBuilder("| lesson | minutes | afterwards you can | exercises |\n");
    table.append("|---|---|---|---|");
    for (var place : places) {
      table.append(
          "\n| [%s %s](%s) | %d | %s | %s |"
              .formatted(
                  place.label(),
                  cell(place.lesson().title()),
                  place.notebook(),
                  minutes(place),
                  cell(place.entry().afterwards()),
                  cell(
                      String.join(", ", exercises(place).stream().map(Exercise::title).toList()))));
    }
    return table.toString();
  }

  /** Minutes to read a lesson and to do its exercises. */
  private int minutes(Place place) {
    return place.entry().read() + exercises(place).stream().mapToInt(Exercise::minutes).sum();
  }

  private List<Exercise> exercises(Place place) {
    return place.lesson().exercises().stream()
        .map(e -> library.exercises().get(e.exercise()))
        .filter(Objects::nonNull)
        .toList();
  }

  static String hours(int minutes) {
    return minutes < 100 ? minutes + " minutes" : Math.round(minutes / 60.0) + " hours";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static Cell text(String id, String source) {
    return new Cell.Text(id, source, Map.of(), Map.of());
  }
}
