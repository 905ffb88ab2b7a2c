package org.jvmbootcamp.grader;

import java.util.List;
import java.util.Locale;

/** Writes a verdict for a terminal. */
final class TextReport {
  private final Verdict verdict;
  private final StringBuilder out = new StringBuilder();

  TextReport(Verdict verdict) {
    this.verdict = verdict;
  }

  String write() {
    out.append(Phrases.headline(verdict)).append('\n');
    switch (verdict.outcome()) {
      case Verdict.Outcome.NotCompiled(var errors) -> errors.forEach(this::error);
      case Verdict.Outcome.Stopped stopped -> {
        out.append('\n').append(Phrases.stopped(stopped)).append('\n');
        places(stopped.where());
      }
      case Verdict.Outcome.Unable(var reason) -> out.append('\n').append(reason).append('\n');
      case Verdict.Outcome.Passed _, Verdict.Outcome.Failed _, Verdict.Outcome.TooClose _ -> {}
    }
    if (!(verdict.outcome() instanceof Verdict.Outcome.NotCompiled)) {
      out.append('\n');
      verdict.tasks().forEach(this::task);
    }
    if (!verdict.printed().isEmpty()) {
      out.append("\nYour code printed:\n").append(indent(verdict.printed()));
    }
    return out.toString();
  }

  private void error(Verdict.CompileError error) {
    out.append('\n');
    if (error.line() > 0) {
      out.append("line ").append(error.line()).append(": ");
    }
    out.append(error.message()).append('\n');
    if (!error.code().isBlank()) {
      out.append("    ").append(error.code()).append('\n');
      if (error.column() > 0) {
        out.append("    ").append(" ".repeat(error.column() - 1)).append("^\n");
      }
    }
  }

  private void task(Verdict.TaskResult result) {
    out.append(
        String.format(
            Locale.ROOT,
            "%s Task %d · %s · %s%n",
            Phrases.mark(result.status()),
            result.task().id(),
            result.task().title(),
            Phrases.points(result)));
    result.finding().ifPresent(this::finding);
  }

  private void finding(Verdict.Finding finding) {
    if (finding.hidden()) {
      out.append("    ").append(Phrases.HIDDEN).append('\n');
      return;
    }
    out.append("    ").append(finding.test()).append('\n');
    line("given", finding.given());
    line("expected", finding.expected());
    line("got", finding.got());
    line("", finding.why());
    places(finding.where());
  }

  private void line(String label, String text) {
    if (!text.isEmpty()) {
      String lead = label.isEmpty() ? "" : String.format(Locale.ROOT, "%-10s", label + ":");
      out.append("      ").append(lead).append(text.replace("\n", "\n      ")).append('\n');
    }
  }

  private void places(List<Verdict.Place> places) {
    for (Verdict.Place place : places) {
      out.append("      in ").append(Phrases.place(place)).append('\n');
    }
  }

  private static String indent(String text) {
    return text.lines().map(line -> "    " + line + "\n").reduce("", String::concat);
  }
}
