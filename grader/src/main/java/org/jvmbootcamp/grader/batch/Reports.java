package org.jvmbootcamp.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what follows from the rows; the same rows give the same bytes. */
final class Reports {
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._@ -]|^\\.");

  /** Of up to three bytes each, with an ending they must fit into 255. */
  private static final int LONGEST_NAME = 70;

  private final List<String> exercises;
  private final Map<String, Map<String, Row>> learners = new TreeMap<>();
  private final Map<String, List<Alike>> alike = new HashMap<>();

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
    for (String name : exercises) {
      alike.put(
          name,
          Alike.among(
              learners.values().stream()
                  .flatMap(own -> Stream.ofNullable(own.get(name)))
                  .toList()));
    }
  }

  void write(Path report, String walls) throws IOException {
    put(report.resolve("gradebook.csv"), gradebook());
    put(report.resolve("canvas.csv"), canvas());
    put(report.resolve("moodle.csv"), moodle());
    put(report.resolve("results.json"), json());
    put(report.resolve("junit.xml"), new JunitXml(learners).write());
    put(report.resolve("class.html"), new ClassPage(exercises, learners, alike, walls).write());
    for (var learner : learners.entrySet()) {
      String page = FeedbackPage.write(learner.getKey(), exercises, learner.getValue());
      put(report.resolve("feedback").resolve(safe(learner.getKey()) + ".html"), page);
    }
  }

  /**
   * A file name made of a learner's name, which may come from a zip: another one for each, and
   * short enough for a file system.
   */
  static String safe(String name) {
    String plain =
        UNSAFE
            .matcher(name)
            .replaceAll(found -> String.format("%%%04x", found.group().codePointAt(0)));
    return plain.length() <= LONGEST_NAME
        ? plain
        : plain.substring(0, LONGEST_NAME) + String.format("-%08x", name.hashCode());
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
    var rows = mapper.createArrayNode();
    for (var own : learners.values()) {
      for (Row row : own.values()) {
        ObjectNode node = mapper.valueToTree(row);
        node.remove("fingerprint");
        var similar = node.putArray("similar");
        for (Alike pair : alike.getOrDefault(row.exercise(), List.of())) {
          pair.besides(row.learner())
              .ifPresent(
                  other ->
                      similar.addObject().put("learner", other).put("percent", pair.percent()));
        }
        rows.add(node);
      }
    }
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
