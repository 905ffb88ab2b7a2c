package org.jvmbootcamp.instruments.memory;

import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Units;

/**
 * An object's bytes, or those that an object of a class has.
 *
 * @param type the class
 * @param size bytes in all, the array's elements and padding included
 * @param compactHeader whether the JVM runs with {@code -XX:+UseCompactObjectHeaders}
 * @param slots its parts in the order they stand in memory, without gaps; an array's elements after
 *     the first few are one slot
 */
public record Layout(String type, long size, boolean compactHeader, List<Slot> slots)
    implements View {
  public Layout {
    slots = List.copyOf(slots);
  }

  /** Bytes of one kind. */
  public long bytes(Slot.Kind kind) {
    return slots.stream().filter(slot -> slot.kind() == kind).mapToLong(Slot::size).sum();
  }

  /** Bytes that hold nothing. */
  public long waste() {
    return bytes(Slot.Kind.PADDING);
  }

  /** One line: size and what it goes to. */
  public String summary() {
    return "%s: %s = header %d + data %s + padding %d (%s of the object is data)"
        .formatted(
            type,
            Units.bytes(size),
            bytes(Slot.Kind.HEADER),
            Units.number(size - bytes(Slot.Kind.HEADER) - waste()),
            waste(),
            percent(size - bytes(Slot.Kind.HEADER) - waste()));
  }

  @Override
  public String text() {
    var out = new StringBuilder(summary()).append('\n');
    out.append(
        String.format(Locale.ROOT, "%6s %5s  %-24s %s%n", "offset", "size", "what", "holds"));
    for (var slot : slots) {
      var what = slot.type().isEmpty() ? slot.name() : slot.type() + " " + slot.name();
      var value = slot.value() == null ? "" : slot.value();
      out.append(
          String.format(Locale.ROOT, "%6d %5d  %-24s %s", slot.offset(), slot.size(), what, value)
              .stripTrailing());
      out.append('\n');
    }
    return out.toString().stripTrailing();
  }

  @Override
  public String html() {
    return LayoutDrawing.draw(this);
  }

  private String percent(long part) {
    return size == 0 ? "0 %" : Math.round(100.0 * part / size) + " %";
  }
}
