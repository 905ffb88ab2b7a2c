package org.jvmbootcamp.course.compile;

import java.util.Objects;
import java.util.stream.Stream;
import org.jvmbootcamp.course.compile.Library.Place;
import org.jvmbootcamp.course.source.Block;
import org.jvmbootcamp.grader.Exercise;

/** The instructor's guide: times, notes, and what goes wrong in each exercise. */
final class Guide {

  private final Library library;
  private final StringBuilder text = new StringBuilder();

  Guide(Library library) {
    this.library = library;
  }

  String markdown() {
    text.append("# ").append(library.course().title()).append(": instructor's guide\n");
    timeTable();
    library.places().forEach(this::lesson);
    return text.toString();
  }

  private void timeTable() {
    text.append(
        """

        Minutes to read a lesson alone, to demonstrate it to a room, and for its exercises:

        | lesson | read | demonstrate | exercises |
        |---|---:|---:|---:|
        """);
    int read = 0;
    int demonstrate = 0;
    int exercises = 0;
    for (var place : library.places()) {
      int minutes = exercises(place).mapToInt(Exercise::minutes).sum();
      row(label(place), place.entry().read(), place.entry().demonstrate(), minutes);
      read += place.entry().read();
      demonstrate += place.entry().demonstrate();
      exercises += minutes;
    }
    row("**all**", read, demonstrate, exercises);
  }

  private void row(String label, int read, int demonstrate, int exercises) {
    text.append("| %s | %d | %d | %d |\n".formatted(label, read, demonstrate, exercises));
  }

  private void lesson(Place place) {
    text.append(
        "\n## %s\n\nAfterwards they can %s.\n".formatted(label(place), place.entry().afterwards()));
    for (var block : place.lesson().blocks()) {
      if (block instanceof Block.Note note) {
        text.append("\n").append(note.text()).append("\n");
      }
    }
    exercises(place).forEach(this::exercise);
  }

  private void exercise(Exercise exercise) {
    text.append(
        "\n### Exercise: %s (`%s`, %d minutes, %d points)\n"
            .formatted(exercise.title(), exercise.name(), exercise.minutes(), exercise.points()));
    exercise
        .answers()
        .ifPresent(
            answers -> {
              if (!answers.mutants().isEmpty()) {
                text.append("\nWrong ideas that the tests know:\n\n");
              }
              answers.mutants().forEach(m -> text.append("- ").append(m.idea()).append("\n"));
            });
  }

  private Stream<Exercise> exercises(Place place) {
    return place.lesson().exercises().stream()
        .map(e -> library.exercises().get(e.exercise()))
        .filter(Objects::nonNull);
  }

  private static String label(Place place) {
    return place.label() + " " + place.lesson().title();
  }
}
