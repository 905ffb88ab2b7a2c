package org.jvmbootcamp.grader;

import java.util.List;

/** Writes a verdict for a page: colours of the page's theme, words beside every mark. */
final class HtmlReport {
  private static final String GOOD = "var(--jp-success-color1, #2e7d32)";
  private static final String BAD = "var(--jp-error-color1, #c62828)";
  private static final String MID = "var(--jp-warn-color1, #b26a00)";
  private static final String FAINT = "opacity:.75";
  private static final String CODE =
      "font-family:var(--jp-code-font-family, monospace);font-size:.93em;white-space:pre-wrap;"
          + "overflow-wrap:anywhere";

  private final Verdict verdict;
  private final StringBuilder out = new StringBuilder();

  HtmlReport(Verdict verdict) {
    this.verdict = verdict;
  }

  String write() {
    out.append(
        "<div style=\"border-left:4px solid "
            + colour()
            + ";padding:.4em .9em;margin:.3em 0;max-width:60em;line-height:1.45\">");
    out.append("<div style=\"font-weight:600;font-size:1.05em\">")
        .append(Html.text(Phrases.headline(verdict)))
        .append("</div>");
    switch (verdict.outcome()) {
      case Verdict.Outcome.NotCompiled(var errors) -> errors.forEach(this::error);
      case Verdict.Outcome.Stopped stopped -> {
        paragraph(Phrases.stopped(stopped));
        places(stopped.where());
      }
      case Verdict.Outcome.Unable(var reason) -> paragraph(reason);
      case Verdict.Outcome.Passed _, Verdict.Outcome.Failed _, Verdict.Outcome.TooClose _ -> {}
    }
    if (!(verdict.outcome() instanceof Verdict.Outcome.NotCompiled)) {
      verdict.tasks().forEach(this::task);
    }
    printed();
    return out.append("</div>").toString();
  }

  private String colour() {
    return switch (verdict.outcome()) {
      case Verdict.Outcome.Passed _ -> GOOD;
      case Verdict.Outcome.Failed _, Verdict.Outcome.Stopped _, Verdict.Outcome.NotCompiled _ ->
          BAD;
      case Verdict.Outcome.TooClose _, Verdict.Outcome.Unable _ -> MID;
    };
  }

  private static String colour(Verdict.Status status) {
    return switch (status) {
      case PASSED -> GOOD;
      case FAILED -> BAD;
      case TOO_CLOSE -> MID;
      case NOT_RUN -> "currentColor";
    };
  }

  private void paragraph(String text) {
    out.append("<p style=\"margin:.5em 0\">").append(Html.text(text)).append("</p>");
  }

  private void error(Verdict.CompileError error) {
    out.append("<div style=\"margin:.6em 0\">");
    if (error.line() > 0) {
      out.append("<b>line ").append(error.line()).append("</b>: ");
    }
    out.append("<span style=\"white-space:pre-line\">" + Html.text(error.message()) + "</span>");
    if (!error.code().isBlank()) {
      String caret = error.column() > 0 ? "\n" + " ".repeat(error.column() - 1) + "^" : "";
      out.append("<pre style=\"margin:.2em 0;background:transparent;" + CODE + "\">")
          .append(Html.text(error.code() + caret))
          .append("</pre>");
    }
    out.append("</div>");
  }

  private void task(Verdict.TaskResult result) {
    out.append("<div style=\"margin:.5em 0\"><span role=\"img\" aria-label=\"")
        .append(Phrases.spoken(result.status()))
        .append("\" style=\"color:" + colour(result.status()) + ";font-weight:700\">")
        .append(Phrases.mark(result.status()))
        .append("</span> <b>Task ")
        .append(result.task().id())
        .append("</b> · ")
        .append(Html.text(result.task().title()))
        .append(" <span style=\"" + FAINT + "\">· ")
        .append(Html.text(Phrases.points(result)))
        .append("</span>");
    result.finding().ifPresent(this::finding);
    out.append("</div>");
  }

  private void finding(Verdict.Finding finding) {
    out.append("<div style=\"margin:.25em 0 .25em 1.4em\">");
    if (finding.hidden()) {
      out.append(Html.text(Phrases.HIDDEN)).append("</div>");
      return;
    }
    out.append("<div>").append(Html.text(finding.test())).append("</div>");
    out.append(
        "<table style=\"margin:.2em 0;border-collapse:collapse;color:inherit;font-size:inherit\">");
    row("given", finding.given());
    row("expected", finding.expected());
    row("got", finding.got());
    out.append("</table>");
    if (!finding.why().isEmpty()) {
      out.append("<div>").append(Html.text(finding.why())).append("</div>");
    }
    places(finding.where());
    out.append("</div>");
  }

  private void row(String label, String text) {
    if (!text.isEmpty()) {
      out.append("<tr style=\"background:transparent\"><th scope=\"row\" style=\"text-align:left;")
          .append("vertical-align:top;padding:.1em .8em .1em 0;font-weight:400;" + FAINT + "\">")
          .append(label)
          .append("</th><td style=\"text-align:left;padding:.1em 0;" + CODE + "\">")
          .append(Html.text(text))
          .append("</td></tr>");
    }
  }

  private void places(List<Verdict.Place> places) {
    for (Verdict.Place place : places) {
      out.append("<div style=\"" + FAINT + "\">in ")
          .append(Html.text(Phrases.place(place)))
          .append("</div>");
    }
  }

  private void printed() {
    if (!verdict.printed().isEmpty()) {
      out.append("<details style=\"margin:.5em 0\"><summary>What your code printed</summary>")
          .append("<pre style=\"margin:.2em 0;background:transparent;" + CODE + "\">")
          .append(Html.text(verdict.printed()))
          .append("</pre></details>");
    }
  }
}
