package org.jvmbootcamp.instruments.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the JVM's unified log, {@code -Xlog:gc,gc+phases:file=...:uptime,tags}. */
final class GcLog {
  /** {@code [0.123s][gc] GC(4) Pause Young (Normal) (...) 24M->5M(64M) 1.234ms}. */
  private static final Pattern COLLECTION =
      Pattern.compile(
          "\\[([\\d.]+)s]\\[gc *] GC\\(\\d+\\) (.*?) (\\d+)([BKMG])(?:\\(\\d+%\\))?->(\\d+)([BKMG])"
              + "\\((\\d+)(?:([BKMG])|%)\\) ([\\d.]+)(m?s)");

  /** {@code [0.123s][gc,phases] GC(4) y: Pause Mark Start 0.012ms}: ZGC and Shenandoah. */
  private static final Pattern PAUSE =
      Pattern.compile(
          "\\[([\\d.]+)s]\\[gc,phases *] GC\\(\\d+\\) (?:[yYoO]: )?(Pause .*?) ([\\d.]+)ms");

  private GcLog() {}

  /** The collections; lines that are something else, or torn, are passed over. */
  static List<GcEvent> parse(List<String> lines) {
    var events = new ArrayList<GcEvent>();
    var apart = 0.0;
    for (var line : lines) {
      var pause = PAUSE.matcher(line);
      if (pause.find()) {
        apart += Double.parseDouble(pause.group(3));
        continue;
      }
      var collection = COLLECTION.matcher(line);
      if (collection.find()) {
        events.add(event(collection, apart));
        apart = 0;
      }
    }
    return events;
  }

  private static GcEvent event(Matcher matcher, double apart) {
    var kind = matcher.group(2);
    var stops = kind.startsWith("Pause");
    var millis = Double.parseDouble(matcher.group(9)) * (matcher.group(10).equals("s") ? 1000 : 1);
    var heap = matcher.group(8) == null ? 0 : bytes(matcher.group(7), matcher.group(8));
    return new GcEvent(
        Double.parseDouble(matcher.group(1)),
        kind,
        bytes(matcher.group(3), matcher.group(4)),
        bytes(matcher.group(5), matcher.group(6)),
        heap,
        stops ? millis : apart > 0 ? apart : Double.NaN);
  }

  private static long bytes(String number, String unit) {
    return Long.parseLong(number) << (10 * "BKMG".indexOf(unit));
  }
}
