package org.jvmbootcamp.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the map of the course with what is done. */
public final class ProgressReport {
  private static final int BAR = 20;

  private final Desk desk;
  private final Progress progress;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String phase, List<Item> items) {
    int done() {
      return (int) items.stream().filter(item -> item.state().passed()).count();
    }

    int points() {
      return items.stream().mapToInt(item -> item.state().points()).sum();
    }

    int minutes() {
      return items.stream().filter(i -> !i.state().passed()).mapToInt(Item::minutes).sum();
    }
  }

  private record Item(String name, String title, int minutes, int outOf, Progress.State state) {}

  private ProgressReport(Desk desk) {
    this.desk = desk;
    this.progress = desk.progress();
  }

  /** The report of a desk, now; an exercise that cannot be read shows its name only. */
  public static ProgressReport of(Desk desk) {
    var report = new ProgressReport(desk);
    desk.map().phases().stream()
        .filter(phase -> !phase.exercises().isEmpty())
        .forEach(
            phase ->
                report.rows.add(
                    new Row(phase.title(), phase.exercises().stream().map(report::item).toList())));
    return report;
  }

  private Item item(String name) {
    var state = progress.of(name);
    try {
      Exercise exercise = desk.exercises().find(name);
      return new Item(name, exercise.title(), exercise.minutes(), exercise.points(), state);
    } catch (ExerciseException e) {
      return new Item(name, name, 0, 0, state);
    }
  }

  /** For a terminal. */
  public String text() {
    var out = new StringBuilder();
    for (Row row : rows) {
      int all = row.items().size();
      int filled = BAR * row.done() / all;
      out.append(
          String.format(
              Locale.ROOT,
              "%s  %s%s  %d of %d, %d points%s%n",
              row.phase(),
              "█".repeat(filled),
              "░".repeat(BAR - filled),
              row.done(),
              all,
              row.points(),
              left(row)));
      for (Item item : row.items()) {
        out.append(
            String.format(
                Locale.ROOT,
                "  %s %-34s %s%n",
                item.state().passed() ? "✓" : item.state().tries() > 0 ? "✗" : "·",
                item.name(),
                details(item)));
      }
    }
    desk.next(null).ifPresent(next -> out.append("\nNext: ").append(next).append('\n'));
    return out.toString();
  }

  /** For a page. */
  public String html() {
    var out = new StringBuilder("<div style=\"max-width:60em;line-height:1.5\">");
    for (Row row : rows) {
      int all = row.items().size();
      int percent = 100 * row.done() / all;
      out.append("<div style=\"margin:.6em 0 .1em;font-weight:600\">")
          .append(Html.text(row.phase()))
          .append(" <span style=\"font-weight:400;opacity:.75\">")
          .append(row.done() + " of " + all + ", " + row.points() + " points" + left(row))
          .append("</span></div><div role=\"img\" aria-label=\"")
          .append(percent)
          .append(" percent done\" style=\"height:.6em;border-radius:.3em;overflow:hidden;")
          .append("background:rgba(127,127,127,.25)\"><div style=\"height:100%;width:")
          .append(percent)
          .append("%;background:var(--jp-success-color1, #2e7d32)\"></div></div>")
          .append("<table style=\"border-collapse:collapse;margin:.3em 0;color:inherit\">");
      for (Item item : row.items()) {
        out.append("<tr style=\"background:transparent\"><td style=\"text-align:left\">")
            .append(mark(item.state()))
            .append("</td><td style=\"text-align:left\">")
            .append(Html.text(item.title()))
            .append("</td><td style=\"text-align:left\"><code>")
            .append(Html.text(item.name()))
            .append("</code></td><td style=\"text-align:left;opacity:.75\">")
            .append(Html.text(details(item)))
            .append("</td></tr>");
      }
      out.append("</table>");
    }
    desk.next(null)
        .ifPresent(next -> out.append("<div>Next: <code>" + Html.text(next) + "</code></div>"));
    return out.append("</div>").toString();
  }

  private static String mark(Progress.State state) {
    if (state.passed()) {
      return "<span style=\"color:var(--jp-success-color1, #2e7d32)\">✓</span> passed";
    }
    return state.tries() > 0 ? "✗ tried" : "· new";
  }

  private static String left(Row row) {
    return row.minutes() == 0 ? "" : ", about " + row.minutes() + " minutes to go";
  }

  private static String details(Item item) {
    var state = item.state();
    var parts = new ArrayList<String>();
    parts.add(state.points() + "/" + item.outOf() + " points");
    if (state.tries() > 0) {
      parts.add(state.tries() == 1 ? "1 try" : state.tries() + " tries");
    }
    if (state.hints() > 0) {
      parts.add(state.hints() == 1 ? "1 hint" : state.hints() + " hints");
    }
    if (!state.passed() && item.minutes() > 0) {
      parts.add(item.minutes() + " min");
    }
    return String.join(", ", parts);
  }
}
