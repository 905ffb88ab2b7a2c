package org.jvmbootcamp.grader.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The instructor's page: which task fails most, and which wrong answers are common. */
final class ClassPage {
  private static final int MOST_ANSWERS = 5;

  private final List<String> exercises;
  private final Map<String, ? extends Map<String, Row>> learners;
  private final String walls;

  ClassPage(
      List<String> exercises, Map<String, ? extends Map<String, Row>> learners, String walls) {
    this.exercises = exercises;
    this.learners = learners;
    this.walls = walls;
  }

  String write() {
    var body = new StringBuilder();
    body.append("<p>" + learners.size() + " submissions. Walls: " + Page.text(walls) + ".</p>\n");
    for (String name : exercises) {
      var rows =
          learners.values().stream().map(own -> own.get(name)).filter(row -> row != null).toList();
      if (!rows.isEmpty()) {
        exercise(name, rows, body);
      }
    }
    return Page.of("The class", body.toString());
  }

  private static void exercise(String name, List<Row> rows, StringBuilder body) {
    long passed = rows.stream().filter(row -> row.outcome().equals("passed")).count();
    body.append(
        "<h2>" + Page.text(name) + "</h2>\n<p>" + passed + " of " + rows.size() + " passed.</p>\n");
    body.append("<table><tr><th>Task</th><th>not passed</th><th>common wrong answers</th></tr>\n");
    rows.stream()
        .flatMap(row -> row.tasks().stream())
        .map(task -> Map.entry(task.id(), task.title()))
        .distinct()
        .map(task -> new Failing(task.getKey(), task.getValue(), failing(rows, task.getKey())))
        .sorted(
            Comparator.comparingInt((Failing f) -> -f.tasks().size()).thenComparingInt(Failing::id))
        .forEach(
            failing ->
                body.append(
                    "<tr><td>"
                        + failing.id()
                        + " · "
                        + Page.text(failing.title())
                        + "</td><td>"
                        + failing.tasks().size()
                        + "</td><td>"
                        + answers(failing.tasks())
                        + "</td></tr>\n"));
    body.append("</table>\n");
  }

  private record Failing(int id, String title, List<Row.TaskRow> tasks) {}

  private static List<Row.TaskRow> failing(List<Row> rows, int id) {
    return rows.stream()
        .flatMap(row -> row.tasks().stream())
        .filter(task -> task.id() == id && !task.status().equals("passed"))
        .toList();
  }

  private static String answers(List<Row.TaskRow> failing) {
    var counts = new TreeMap<String, Integer>();
    failing.stream()
        .map(Row.TaskRow::got)
        .filter(got -> !got.isEmpty())
        .forEach(got -> counts.merge(got, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_ANSWERS)
        .map(entry -> entry.getValue() + " × <code>" + Page.text(entry.getKey()) + "</code>")
        .reduce((a, b) -> a + "<br>" + b)
        .orElse("");
  }
}
