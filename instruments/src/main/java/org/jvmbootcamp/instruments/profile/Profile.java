package org.jvmbootcamp.instruments.profile;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;

/**
 * Where time or memory went.
 *
 * @param aspect what was counted
 * @param root all calls; its own frame is no call
 * @param samples how many samples there are: under a hundred, shares are rough
 * @param elapsed how long was recorded
 * @param note what the reader must know of how it was measured; empty if nothing
 */
public record Profile(Aspect aspect, Node root, int samples, Duration elapsed, String note)
    implements View {
  private static final int FEW = 100;
  private static final int ROWS = 12;

  /** A place and what was counted there. */
  public record Share(Frame frame, long weight, double share) {}

  /** Where most was counted, without what the places called: the self-time table. */
  public List<Share> self() {
    var sums = new LinkedHashMap<Frame, Long>();
    collect(root, sums);
    return shares(sums);
  }

  /** The reader's own lines, each with what it called. */
  public List<Share> lines() {
    var sums = new LinkedHashMap<Frame, Long>();
    lines(root, sums, List.of());
    return shares(sums);
  }

  /** The share, from 0 to 1, of samples that have a frame whose name contains the words. */
  public double share(String words) {
    return root.weight() == 0 ? 0 : (double) containing(root, words) / root.weight();
  }

  /** Whether there are enough samples to trust shares. */
  public boolean enough() {
    return samples >= FEW;
  }

  /** What the reader must know before the figures. */
  public String caution() {
    if (samples == 0) {
      return ("No samples: the code was over too soon, or did nothing that is counted. Repeat it for"
              + " some seconds with --seconds 3. "
              + note)
          .strip();
    }
    return enough()
        ? note
        : ("Only %d samples: take the shares as a rough guess, or repeat the code with --seconds 3."
                    .formatted(samples)
                + " "
                + note)
            .strip();
  }

  /** One line on what this is. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%s: %s in %.1f s, %,d samples",
        aspect.words(),
        aspect.amount(root.weight()),
        elapsed.toNanos() / 1e9,
        samples);
  }

  @Override
  public String text() {
    var out = new StringBuilder(summary()).append('\n');
    if (!caution().isEmpty()) {
      out.append(caution()).append('\n');
    }
    table(out, "your lines, with what they call", lines());
    table(out, "where it is spent, calls left out", self());
    return out.toString().stripTrailing();
  }

  @Override
  public String html() {
    return ProfileDrawing.draw(this);
  }

  /** A whole page with the same, for a browser; it needs no other file. */
  public String page(String title) {
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
    <title>%s</title></head>
    <body style="margin:1em;background:canvas;color:canvastext"><h1 style="font:600 18px system-ui">%s</h1>
    %s
    </body></html>
    """
        .formatted(Html.escape(title), Html.escape(title), html());
  }

  List<Share> top(List<Share> shares) {
    return shares.subList(0, Math.min(ROWS, shares.size()));
  }

  private void table(StringBuilder out, String title, List<Share> shares) {
    if (shares.isEmpty()) {
      return;
    }
    out.append(title).append(":\n");
    for (var share : top(shares)) {
      out.append(
          String.format(
              Locale.ROOT,
              "%6.1f %%  %12s  %s%n",
              100 * share.share(),
              aspect.amount(share.weight()),
              share.frame().name()));
    }
  }

  private List<Share> shares(Map<Frame, Long> sums) {
    return sums.entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .sorted(Map.Entry.<Frame, Long>comparingByValue(Comparator.reverseOrder()))
        .map(
            one -> new Share(one.getKey(), one.getValue(), (double) one.getValue() / root.weight()))
        .toList();
  }

  private static void collect(Node node, Map<Frame, Long> sums) {
    sums.merge(node.frame(), node.self(), Long::sum);
    node.children().forEach(child -> collect(child, sums));
  }

  /** A line that calls itself counts once. */
  private static void lines(Node node, Map<Frame, Long> sums, List<Frame> above) {
    var frame = node.frame();
    var counted = frame.own() && !above.contains(frame);
    if (counted) {
      sums.merge(frame, node.weight(), Long::sum);
    }
    var below = counted ? append(above, frame) : above;
    node.children().forEach(child -> lines(child, sums, below));
  }

  private static List<Frame> append(List<Frame> frames, Frame last) {
    var all = new java.util.ArrayList<>(frames);
    all.add(last);
    return all;
  }

  private static long containing(Node node, String words) {
    return node.frame().name().contains(words)
        ? node.weight()
        : node.children().stream().mapToLong(child -> containing(child, words)).sum();
  }
}
