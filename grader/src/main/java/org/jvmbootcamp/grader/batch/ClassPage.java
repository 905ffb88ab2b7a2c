package org.jvmbootcamp.grader.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The instructor's page: which task fails most, which wrong answers are common, and which
 * submissions are alike.
 */
final class ClassPage {
  private static final int MOST_ANSWERS = 5;
  private static final int MOST_ALIKE = 20;

  private final List<String> exercises;
  private final Map<String, ? extends Map<String, Row>> learners;
  private final Map<String, List<Alike>> alike;
  private final String walls;

  ClassPage(
      List<String> exercises,
      Map<String, ? extends Map<String, Row>> learners,
      Map<String, List<Alike>> alike,
      String walls) {
    this.exercises = exercises;
    this.learners = learners;
    this.alike = alike;
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
        alike(alike.getOrDefault(name, List.of()), body);
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

  private static void alike(List<Alike> pairs, StringBuilder body) {
    if (pairs.isEmpty()) {
      return;
    }
    body.append(
        "<p>Alike in what few others wrote, a hint to look at both and no more (%s):</p>\n<ul>\n"
            .formatted(
                pairs.size() <= MOST_ALIKE
                    ? "all " + pairs.size()
                    : "the first " + MOST_ALIKE + " of " + pairs.size()));
    pairs.stream()
        .limit(MOST_ALIKE)
        .forEach(
            pair ->
                body.append(
                    "<li>%s and %s: %d percent, %d passages</li>\n"
                        .formatted(
                            Page.text(pair.one()),
                            Page.text(pair.other()),
                            pair.percent(),
                            pair.shared())));
    body.append("</ul>\n");
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
