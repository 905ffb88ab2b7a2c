package org.jvmbootcamp.course.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jvmbootcamp.course.source.Course;
import org.jvmbootcamp.course.source.Lesson;
import org.jvmbootcamp.grader.Exercise;

/** The whole course as its authors wrote it, checked. */
record Library(Course course, Map<String, Lesson> lessons, Map<String, Exercise> exercises) {

  Library {
    lessons = new TreeMap<>(lessons);
    exercises = new TreeMap<>(exercises);
  }

  /**
   * A lesson in its place.
   *
   * @param number the first lesson of a phase is 1
   */
  record Place(Course.Phase phase, Course.Entry entry, int number, Lesson lesson) {

    /** "1.4". */
    String label() {
      return phase.number() + "." + number;
    }

    /** The notebook's path in the folder of notebooks. */
    String notebook() {
      return "%d-%s/%s-%s.ipynb".formatted(phase.number(), phase.name(), label(), entry.name());
    }
  }

  /** Every lesson, in the course's order. */
  List<Place> places() {
    var places = new ArrayList<Place>();
    for (var phase : course.phases()) {
      for (int l = 0; l < phase.lessons().size(); l++) {
        var entry = phase.lessons().get(l);
        var lesson = lessons.get(phase.name() + "/" + entry.name());
        if (lesson != null) {
          places.add(new Place(phase, entry, l + 1, lesson));
        }
      }
    }
    return places;
  }

  /** The place of a lesson, by {@code phase/name}. */
  Optional<Place> place(String lesson) {
    return places().stream().filter(p -> p.lesson().id().equals(lesson)).findFirst();
  }
}
