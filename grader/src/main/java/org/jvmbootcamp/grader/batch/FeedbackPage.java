package org.jvmbootcamp.grader.batch;

import java.util.List;
import java.util.Map;

/** A learner's page: verdicts as they may see them. */
final class FeedbackPage {
  private FeedbackPage() {}

  static String write(String learner, List<String> exercises, Map<String, Row> rows) {
    var body = new StringBuilder();
    Row whole = rows.get("");
    if (whole != null) {
      body.append("<p>").append(Page.text(whole.reason())).append("</p>\n");
    }
    for (String name : exercises) {
      Row row = rows.get(name);
      if (row == null) {
        continue;
      }
      body.append("<h2>").append(Page.text(name)).append("</h2>\n");
      body.append(row.html().isEmpty() ? "<p>" + Page.text(row.reason()) + "</p>" : row.html());
      body.append('\n');
    }
    return Page.of("Feedback for " + learner, body.toString());
  }
}
