package org.jvmbootcamp.instruments.jvm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/**
 * How a JVM that ran a cell fared.
 *
 * @param flags its flags
 * @param exitCode 0 if all went well; 128 and more: a signal ended it
 * @param outcome what the end means, in words
 * @param output the lines it wrote; the last ten thousand if there were more
 * @param elapsed from start to end
 * @param peakMemory the most memory the process had, in bytes; empty where the system does not tell
 * @param collections garbage collections, if they were asked for
 */
public record JvmRun(
    List<String> flags,
    int exitCode,
    String outcome,
    List<String> output,
    Duration elapsed,
    OptionalLong peakMemory,
    List<GcEvent> collections)
    implements View {
  public JvmRun {
    flags = List.copyOf(flags);
    output = List.copyOf(output);
    collections = List.copyOf(collections);
  }

  /** Whether the cell ran to its end. */
  public boolean ok() {
    return exitCode == 0;
  }

  /** Milliseconds that the program stood still for garbage collections. */
  public double pauses() {
    return collections.stream()
        .mapToDouble(GcEvent::pause)
        .filter(pause -> !Double.isNaN(pause))
        .sum();
  }

  /** The longest of them, in milliseconds; 0 if there was none. */
  public double longestPause() {
    return collections.stream()
        .mapToDouble(GcEvent::pause)
        .filter(pause -> !Double.isNaN(pause))
        .max()
        .orElse(0);
  }

  /** One line: flags, outcome, time, memory, collections. */
  public String summary() {
    var out = new StringBuilder(flags.isEmpty() ? "no flags" : String.join(" ", flags));
    out.append(": ").append(outcome);
    out.append("; ").append(Units.nanos((double) elapsed.toNanos()));
    peakMemory.ifPresent(
        bytes -> out.append("; the process took at most ").append(Units.bytes(bytes)));
    if (!collections.isEmpty()) {
      out.append(
          String.format(
              Locale.ROOT,
              "; %s, %.1f ms of pauses, the longest %.1f ms",
              Units.count(collections.size(), "garbage collection"),
              pauses(),
              longestPause()));
    }
    return out.toString();
  }

  @Override
  public String text() {
    return summary();
  }

  @Override
  public String html() {
    var color = ok() ? Html.GREEN : Html.RED;
    return Html.box(
        "<div style=\"border-left:4px solid %s;padding:2px 10px\"><b style=\"color:%s\">%s</b> %s</div>%s"
            .formatted(
                color,
                color,
                ok() ? "✔" : "✘",
                Html.escape(summary()),
                collections.isEmpty() ? "" : GcDrawing.draw(this, List.of(this))));
  }
}
