package org.jvmbootcamp.instruments.jvm;

import static org.jvmbootcamp.instruments.show.Html.cell;
import static org.jvmbootcamp.instruments.show.Html.escape;
import static org.jvmbootcamp.instruments.show.Html.head;
import static org.jvmbootcamp.instruments.show.Html.row;

import java.util.List;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/**
 * One cell under several sets of flags.
 *
 * @param runs in the order of the flags
 */
public record JvmRuns(List<JvmRun> runs) implements View {
  public JvmRuns {
    runs = List.copyOf(runs);
  }

  /** The run under the n-th set of flags, from 0. */
  public JvmRun get(int n) {
    return runs.get(n);
  }

  @Override
  public String text() {
    return runs.stream().map(JvmRun::text).collect(Collectors.joining("\n"));
  }

  @Override
  public String html() {
    var rows = new StringBuilder();
    rows.append(
        row(
            head("flags", false)
                + head("end", false)
                + head("time", true)
                + head("memory at most", true)
                + head("collections", true)
                + head("pauses", true)
                + head("longest", true)));
    // A collector that never collects, such as Epsilon, has none where others have some.
    var gc = runs.stream().anyMatch(run -> !run.collections().isEmpty());
    for (var run : runs) {
      var memory = run.peakMemory().isPresent() ? Units.bytes(run.peakMemory().getAsLong()) : "";
      rows.append(
          row(
              cell("<code>" + escape(String.join(" ", run.flags())) + "</code>", false)
                  + cell(escape(run.outcome()), false)
                  + cell(Units.nanos((double) run.elapsed().toNanos()), true)
                  + cell(memory, true)
                  + cell(gc ? Units.number(run.collections().size()) : "", true)
                  + cell(gc ? Units.significant(run.pauses()) + " ms" : "", true)
                  + cell(gc ? Units.significant(run.longestPause()) + " ms" : "", true)));
    }
    var charts =
        runs.stream()
            .filter(run -> !run.collections().isEmpty())
            .map(
                run ->
                    "<div><code>%s</code>%s</div>"
                        .formatted(
                            escape(String.join(" ", run.flags())), GcDrawing.draw(run, runs)))
            .collect(Collectors.joining());
    return Html.box(Html.table(rows.toString()) + charts);
  }
}
