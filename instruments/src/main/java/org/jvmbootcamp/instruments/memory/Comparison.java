package org.jvmbootcamp.instruments.memory;

import java.util.List;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/**
 * Results side by side.
 *
 * @param views what is compared, in the order given
 */
public record Comparison(List<View> views) implements View {
  public Comparison {
    views = List.copyOf(views);
  }

  /**
   * In words how the sizes of layouts or footprints relate to the first one's; empty where what is
   * compared has no size.
   */
  public String verdict() {
    var first = size(views.getFirst());
    if (first <= 0 || views.stream().anyMatch(view -> size(view) < 0)) {
      return "";
    }
    return views.stream()
        .skip(1)
        .map(
            view ->
                "%s takes %s the bytes of %s"
                    .formatted(name(view), times(size(view) / first), name(views.getFirst())))
        .collect(Collectors.joining("; "));
  }

  @Override
  public String text() {
    var all = views.stream().map(View::text).collect(Collectors.joining("\n\n"));
    return verdict().isEmpty() ? all : all + "\n\n" + verdict();
  }

  @Override
  public String html() {
    var boxes =
        views.stream()
            .map(view -> "<div style=\"flex:0 1 auto;min-width:0\">" + view.html() + "</div>")
            .collect(Collectors.joining());
    var verdict = verdict().isEmpty() ? "" : "<div><b>" + Html.escape(verdict()) + "</b></div>";
    return Html.box(
        "<div style=\"display:flex;flex-wrap:wrap;gap:8px 36px;align-items:flex-start\">"
            + boxes
            + "</div>"
            + verdict);
  }

  private static String times(double ratio) {
    return ratio == 1 ? "exactly" : Units.significant(ratio) + " times";
  }

  private static double size(View view) {
    return switch (view) {
      case Layout layout -> layout.size();
      case Footprint footprint -> footprint.bytes();
      default -> -1;
    };
  }

  private static String name(View view) {
    return switch (view) {
      case Layout layout -> layout.type();
      case Footprint footprint -> footprint.title();
      default -> "";
    };
  }
}
