package org.jvmbootcamp.instruments;

import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/**
 * How long something took, once.
 *
 * @param wall nanoseconds on the clock
 * @param cpu nanoseconds that its thread computed
 */
public record Timing(long wall, long cpu) implements View {
  @Override
  public String text() {
    var waited = Math.max(0, wall - cpu);
    return "%s on the clock, %s of them computing, %s waiting (compiling the cell included)"
        .formatted(
            Units.nanos((double) wall), Units.nanos((double) cpu), Units.nanos((double) waited));
  }

  @Override
  public String html() {
    return Html.box(Html.escape(text()));
  }
}
