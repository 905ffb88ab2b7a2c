package org.jvmbootcamp.instruments.progress;

import java.time.Duration;
import java.util.Locale;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;

/**
 * How far long work is.
 *
 * @param title what is worked on
 * @param share done, from 0 to 1; NaN where the end is not known
 * @param note what is done right now, or how fast
 * @param elapsed since the beginning
 */
public record ProgressState(String title, double share, String note, Duration elapsed)
    implements View {
  /** Time left at the rate so far, in words; empty while it cannot be told. */
  public String left() {
    if (!(share > 0.02) || share >= 1) {
      return "";
    }
    var seconds = elapsed.toNanos() / 1e9 * (1 - share) / share;
    return seconds < 90
        ? "about %d s left".formatted(Math.max(1, Math.round(seconds)))
        : "about %d min left".formatted(Math.round(seconds / 60));
  }

  @Override
  public String text() {
    var percent = Double.isNaN(share) ? "" : String.format(Locale.ROOT, " %3.0f %%", 100 * share);
    return join(title + percent, note, left(), taken());
  }

  @Override
  public String html() {
    var width = Double.isNaN(share) ? 100 : Math.clamp(100 * share, 0, 100);
    var opacity = Double.isNaN(share) ? ".25" : ".8";
    return Html.box(
        String.format(
            Locale.ROOT,
            "<div role=\"progressbar\" aria-label=\"%s\" aria-valuenow=\"%.0f\""
                + " style=\"display:flex;align-items:center;gap:10px\"><span"
                + " style=\"flex:0 0 220px;height:10px;border-radius:5px;overflow:hidden;"
                + "background:rgba(128,128,128,.25)\"><span style=\"display:block;height:100%%;"
                + "width:%.1f%%;background:%s;opacity:%s\"></span></span><span>%s</span></div>",
            Html.escape(title),
            width,
            width,
            share >= 1 ? Html.GREEN : Html.BLUE,
            opacity,
            Html.escape(text())));
  }

  private String taken() {
    return String.format(Locale.ROOT, "%.1f s", elapsed.toNanos() / 1e9);
  }

  private static String join(String... parts) {
    var out = new StringBuilder();
    for (var part : parts) {
      if (!part.isBlank()) {
        out.append(out.isEmpty() ? "" : " · ").append(part);
      }
    }
    return out.toString();
  }
}
