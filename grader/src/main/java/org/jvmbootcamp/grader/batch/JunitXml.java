package org.jvmbootcamp.grader.batch;

import java.util.Map;

/** The results as JUnit writes them, for tools that read that: a suite a learner, a case a task. */
final class JunitXml {
  private final Map<String, ? extends Map<String, Row>> learners;

  JunitXml(Map<String, ? extends Map<String, Row>> learners) {
    this.learners = learners;
  }

  String write() {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    learners.forEach(
        (learner, rows) -> {
          out.append("  <testsuite name=\"" + xml(learner) + "\">\n");
          rows.values().forEach(row -> row(row, out));
          out.append("  </testsuite>\n");
        });
    return out.append("</testsuites>\n").toString();
  }

  private static void row(Row row, StringBuilder out) {
    if (row.tasks().isEmpty()) {
      out.append("    <testcase classname=\"" + xml(row.exercise()) + "\" name=\"submission\">");
      out.append("<error message=\"" + xml(row.reason()) + "\"/></testcase>\n");
    }
    for (Row.TaskRow task : row.tasks()) {
      out.append("    <testcase classname=\"" + xml(row.exercise()) + "\" name=\"");
      out.append(task.id() + " " + xml(task.title()) + "\">");
      switch (task.status()) {
        case "passed" -> {}
        case "failed" -> out.append("<failure message=\"" + xml(task.got()) + "\"/>");
        default -> out.append("<skipped message=\"" + xml(row.reason()) + "\"/>");
      }
      out.append("</testcase>\n");
    }
  }

  /** Escapes, and drops the characters that XML cannot hold. */
  private static String xml(String text) {
    return Page.text(text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}]", "\uFFFD"));
  }
}
