package org.jvmbootcamp.course.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jvmbootcamp.course.source.Course.Entry;
import org.jvmbootcamp.course.source.Course.Listed;
import org.jvmbootcamp.course.source.Course.Phase;

/** Reads {@code lessons/course.yaml}. */
public final class CourseParser {

  private static final Set<String> TOP = keys("title", "phases", "solution_after");
  private static final Set<String> PHASE = keys("phase", "number", "title", "lessons");
  private static final Set<String> LESSON = keys("lesson", "minutes", "afterwards", "exercises");
  private static final Set<String> MINUTES = keys("read", "demonstrate");

  private final String file;
  private final Problems problems;
  private final Map<String, Integer> lineOfName = new HashMap<>();
  private int nextNumber;

  private CourseParser(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads the order of the course, or notes what is wrong with it. */
  public static Optional<Course> parse(String file, String yaml, Problems problems) {
    return YamlMap.parse(file, yaml, 1, TOP, problems)
        .map(map -> new CourseParser(file, problems).course(map));
  }

  private Course course(YamlMap map) {
    var phases = new ArrayList<Phase>();
    for (var phase : map.maps("phases", PHASE)) {
      phase(phase).ifPresent(phases::add);
    }
    var title = map.text("title").map(YamlMap.Text::value).orElse("");
    return new Course(title, phases);
  }

  private Optional<Phase> phase(YamlMap map) {
    var name = map.text("phase").filter(text -> fits("phase", text.value(), text));
    var title = map.text("title");
    int number = phaseNumber(map);
    var lessons = new ArrayList<Entry>();
    for (var lesson : map.maps("lessons", LESSON)) {
      entry(lesson, name.map(YamlMap.Text::value).orElse("?")).ifPresent(lessons::add);
    }
    return name.map(
        n ->
            new Phase(
                n.line(), number, n.value(), title.map(YamlMap.Text::value).orElse(""), lessons));
  }

  private int phaseNumber(YamlMap map) {
    int number = map.numberIfAny("number").orElse(nextNumber);
    if (number < nextNumber) {
      problems.add(
          file,
          map.line(),
          "number %d is not above that of the phase before; write %d, or leave it out"
              .formatted(number, nextNumber));
    }
    nextNumber = Math.max(nextNumber, number) + 1;
    return number;
  }

  private Optional<Entry> entry(YamlMap map, String phase) {
    var name = map.text("lesson").filter(text -> fits("lesson", phase + "/" + text.value(), text));
    var minutes = map.map("minutes", MINUTES);
    var read = minutes.flatMap(m -> m.number("read"));
    var demonstrate = minutes.flatMap(m -> m.number("demonstrate"));
    var afterwards = map.text("afterwards");
    var exercises = exercises(map);
    // What is missing is noted; the rest is kept, so that one mistake does not look like several.
    return name.map(
        n ->
            new Entry(
                n.line(),
                n.value(),
                read.orElse(0),
                demonstrate.orElse(0),
                afterwards.map(YamlMap.Text::value).orElse(""),
                exercises));
  }

  private List<Listed> exercises(YamlMap map) {
    var listed = new ArrayList<Listed>();
    for (var text : map.texts("exercises")) {
      if (!Names.isExercise(text.value())) {
        problems.add(
            file, text.line(), "\"" + text.value() + "\" is no exercise's name; write phase/name");
      } else if (once("exercise", text.value(), text.line())) {
        listed.add(new Listed(text.line(), text.value()));
      }
    }
    return listed;
  }

  private boolean fits(String kind, String name, YamlMap.Text text) {
    if (!Names.isName(text.value())) {
      problems.add(file, text.line(), Names.mend(kind, text.value()));
      return false;
    }
    return once(kind, name, text.line());
  }

  private boolean once(String kind, String name, int line) {
    var first = lineOfName.putIfAbsent(kind + " " + name, line);
    if (first == null) {
      return true;
    }
    problems.add(
        file, line, "%s \"%s\" stands in line %d already; remove one".formatted(kind, name, first));
    return false;
  }

  private static Set<String> keys(String... keys) {
    return new TreeSet<>(List.of(keys));
  }
}
