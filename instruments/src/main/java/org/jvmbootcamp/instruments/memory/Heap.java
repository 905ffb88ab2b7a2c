package org.jvmbootcamp.instruments.memory;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Html;
import org.jvmbootcamp.instruments.show.Units;

/**
 * This JVM's heap, in bytes.
 *
 * @param used what live objects take: measured right after a garbage collection
 * @param garbage what that collection freed
 * @param committed what the JVM has taken from the system for the heap
 * @param max the limit, {@code -Xmx}
 * @param collector the garbage collector
 */
public record Heap(long used, long garbage, long committed, long max, String collector)
    implements View {
  /** Collects garbage and reads the heap. */
  public static Heap now() {
    var memory = ManagementFactory.getMemoryMXBean();
    var before = memory.getHeapMemoryUsage().getUsed();
    memory.gc();
    var after = memory.getHeapMemoryUsage();
    var collector =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .map(name -> name.replaceFirst(" .*", ""))
            .distinct()
            .collect(Collectors.joining(", "));
    return new Heap(
        after.getUsed(),
        Math.max(0, before - after.getUsed()),
        after.getCommitted(),
        after.getMax(),
        collector);
  }

  @Override
  public String text() {
    return "heap: %s used by live objects, %s was garbage, %s taken from the system, limit %s (%s)"
        .formatted(
            Units.bytes(used),
            Units.bytes(garbage),
            Units.bytes(committed),
            max < 0 ? "none" : Units.bytes(max),
            collector);
  }

  @Override
  public String html() {
    var scale = 420.0 / Math.max(1, Math.max(max, committed));
    return Html.box(
        """
        <div>%s</div><svg role="img" aria-label="%s" width="424" height="22" \
        style="max-width:100%%;color:inherit">\
        <rect x="1" y="1" width="420" height="18" fill="none" stroke="currentColor" stroke-opacity=".5"/>\
        <rect x="1" y="1" width="%d" height="18" fill="%s" fill-opacity=".25"/>\
        <rect x="1" y="1" width="%d" height="18" fill="%s" fill-opacity=".8"/></svg>"""
            .formatted(
                Html.escape(text()),
                Html.escape(text()),
                Math.max(1, Math.round(committed * scale)),
                Html.BLUE,
                Math.max(1, Math.round(used * scale)),
                Html.BLUE));
  }
}
