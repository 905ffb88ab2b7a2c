package org.jvmbootcamp.instruments.jvm;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jvmbootcamp.instruments.show.Axis;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Svg;
import org.jvmbootcamp.instruments.show.Units;

/** Draws the heap over time as the collections saw it, and their pauses below. */
final class GcDrawing {
  private static final int WIDTH = 640;
  private static final int LEFT = 76;
  private static final int RIGHT = WIDTH - 34;
  private static final int HEAP = 170;
  private static final int PAUSES = 250;
  private static final double MIB = 1 << 20;

  private GcDrawing() {}

  /** Draws several runs to one scale, so that they can be compared by eye. */
  static String draw(JvmRun run, List<JvmRun> beside) {
    var events = run.collections();
    var x = Axis.linear(most(beside, GcDrawing::end), LEFT, RIGHT);
    var heap = Axis.linear(most(beside, GcDrawing::heap) / MIB, HEAP, 12);
    var longest = most(beside, JvmRun::longestPause);
    var pause = Axis.linear(Math.max(0.01, longest), PAUSES, HEAP + 26);
    var svg = new Svg(WIDTH, PAUSES + 38);
    for (var tick : heap.ticks()) {
      svg.line(LEFT, heap.at(tick), RIGHT, heap.at(tick), "currentColor", "stroke-opacity=\".15\"");
      svg.text(LEFT - 6, heap.at(tick) + 4, "end", 11, Units.number(tick) + " MiB");
    }
    for (var tick : x.ticks()) {
      svg.line(x.at(tick), 12, x.at(tick), PAUSES, "currentColor", "stroke-opacity=\".15\"");
      svg.text(x.at(tick), PAUSES + 15, "middle", 11, Units.number(tick) + " s");
    }
    var saw = new StringBuilder();
    var size = new StringBuilder();
    for (var event : events) {
      var at = x.at(event.seconds());
      line(saw, at, heap.at(event.before() / MIB));
      line(saw, at, heap.at(event.after() / MIB));
      if (event.heap() > 0) {
        line(size, at, heap.at(event.heap() / MIB));
      }
      var words =
          "%s at %s s: %s before, %s after%s"
              .formatted(
                  event.kind(),
                  Units.significant(event.seconds()),
                  Units.bytes(event.before()),
                  Units.bytes(event.after()),
                  Double.isNaN(event.pause())
                      ? ", beside the program"
                      : ", pause " + Units.significant(event.pause()) + " ms");
      svg.dot(at, heap.at(event.after() / MIB), 2.5, Html.BLUE, words);
      if (!Double.isNaN(event.pause())) {
        var top = pause.at(event.pause());
        svg.bar(at - 1.5, top, 3, Math.max(1, PAUSES - top), Html.RED, words);
      }
    }
    svg.path(saw.toString(), Html.BLUE, "stroke-width=\"1.5\"");
    if (!size.isEmpty()) {
      svg.path(size.toString(), Html.GREY, "stroke-dasharray=\"4 3\"");
    }
    svg.line(LEFT, PAUSES, RIGHT, PAUSES, "currentColor", "stroke-opacity=\".4\"");
    svg.text(
        LEFT - 6, pause.at(longest) + 8, "end", 11, String.format(Locale.ROOT, "%.1f ms", longest));
    svg.text(LEFT - 6, PAUSES, "end", 11, "pauses");
    svg.text(
        (LEFT + RIGHT) / 2.0,
        PAUSES + 32,
        "middle",
        11,
        "heap in use before and after each collection; dashed: the heap's size");
    return svg.html("Heap and pauses over time. " + run.summary());
  }

  private static double most(List<JvmRun> runs, ToDoubleFunction<JvmRun> figure) {
    return runs.stream().mapToDouble(figure).max().orElse(0);
  }

  private static double end(JvmRun run) {
    var last = run.collections().isEmpty() ? 0 : run.collections().getLast().seconds();
    return Math.max(last, run.elapsed().toNanos() / 1e9);
  }

  private static double heap(JvmRun run) {
    return run.collections().stream()
        .mapToLong(event -> Math.max(event.heap(), event.before()))
        .max()
        .orElse(1);
  }

  private static void line(StringBuilder path, double x, double y) {
    path.append(path.isEmpty() ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
  }
}
