package org.jvmbootcamp.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what follows from the rows; the same rows give the same bytes. */
final class Reports {
  private final List<String> exercises;
  private final Map<String, Map<String, Row>> learners = new TreeMap<>();

  /**
   * Reports.
   *
   * @param exercises the columns, in the course's order
   * @param rows later ones replace earlier ones of the same learner and exercise
   */
  Reports(List<String> exercises, Collection<Row> rows) {
    this.exercises = exercises;
    for (Row row : rows) {
      learners.computeIfAbsent(row.learner(), _ -> new TreeMap<>()).put(row.exercise(), row);
    }
  }

  void write(Path report, String walls) throws IOException {
    put(report.resolve("gradebook.csv"), gradebook());
    put(report.resolve("canvas.csv"), canvas());
    put(report.resolve("moodle.csv"), moodle());
    put(report.resolve("results.json"), json());
    put(report.resolve("junit.xml"), new JunitXml(learners).write());
    put(report.resolve("class.html"), new ClassPage(exercises, learners, walls).write());
    for (var learner : learners.entrySet()) {
      String page = FeedbackPage.write(learner.getKey(), exercises, learner.getValue());
      put(report.resolve("feedback").resolve(safe(learner.getKey()) + ".html"), page);
    }
  }

  /** A file name made of a learner's name, which may come from a zip. */
  static String safe(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._@ -]", "_").replaceFirst("^\\.+", "_");
  }

  private String gradebook() {
    var out = new StringBuilder("learner");
    exercises.forEach(name -> out.append(',').append(field(name)));
    out.append(",total,remarks\n");
    learners.forEach(
        (learner, rows) -> {
          out.append(field(learner));
          for (String name : exercises) {
            Row row = rows.get(name);
            out.append(',').append(row == null ? "" : String.valueOf(row.points()));
          }
          out.append(',').append(total(rows)).append(',').append(field(remarks(rows))).append('\n');
        });
    return out.toString();
  }

  private static String remarks(Map<String, Row> rows) {
    return rows.values().stream()
        .filter(row -> !row.reason().isEmpty())
        .map(row -> (row.exercise().isEmpty() ? "" : row.exercise() + ": ") + row.reason())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  private String canvas() {
    var out = new StringBuilder("Student,ID,SIS User ID,SIS Login ID,Section,JVM Data Bootcamp\n");
    learners.forEach(
        (learner, rows) ->
            out.append(field(learner) + ",,," + field(learner) + ",," + total(rows) + "\n"));
    return out.toString();
  }

  private String moodle() {
    var out = new StringBuilder("username,grade,feedback\n");
    learners.forEach(
        (learner, rows) ->
            out.append(field(learner) + "," + total(rows) + "," + field(remarks(rows)) + "\n"));
    return out.toString();
  }

  private String json() {
    var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    var rows = learners.values().stream().flatMap(own -> own.values().stream()).toList();
    return mapper.writeValueAsString(rows) + "\n";
  }

  private static int total(Map<String, Row> rows) {
    return rows.values().stream().mapToInt(Row::points).sum();
  }

  /** A field of CSV; one that a spreadsheet would take for a formula is made text. */
  static String field(String text) {
    String plain = text.replaceAll("[\\r\\n]+", " ");
    String safe = plain.matches("^[=+\\-@\\t].*") ? "'" + plain : plain;
    return safe.matches(".*[\",;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(next, text);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
