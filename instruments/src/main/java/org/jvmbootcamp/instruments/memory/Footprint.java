package org.jvmbootcamp.instruments.memory;

import java.util.List;
import java.util.Locale;
import org.jvmbootcamp.instruments.View;
import org.jvmbootcamp.instruments.show.Units;

/**
 * What everything that an object reaches takes in memory, each object counted once.
 *
 * @param title what was measured, in words
 * @param bytes bytes in all
 * @param count objects in all
 * @param rows by class, the one that takes most first
 * @param heaviest the way from the root to what takes most, in words; empty for a single object
 * @param graph the objects and references themselves where they are few, otherwise empty
 */
public record Footprint(
    String title, long bytes, long count, List<Row> rows, String heaviest, Graph graph)
    implements View {
  public Footprint {
    rows = List.copyOf(rows);
  }

  /**
   * The objects of one class.
   *
   * @param type the class's name
   * @param count how many objects
   * @param bytes what they take together, without what they refer to
   */
  public record Row(String type, long count, long bytes) {
    /** Bytes an object on average. */
    public double average() {
      return (double) bytes / count;
    }
  }

  /** Bytes of the objects of one class, by its name as the table shows it; 0 if there are none. */
  public long bytesOf(String type) {
    return rows.stream().filter(row -> row.type().equals(type)).mapToLong(Row::bytes).sum();
  }

  /** How many objects there are of one class, by its name as the table shows it. */
  public long countOf(String type) {
    return rows.stream().filter(row -> row.type().equals(type)).mapToLong(Row::count).sum();
  }

  /** One line: bytes and objects. */
  public String summary() {
    return "%s: %s%s in %s"
        .formatted(
            title,
            Units.bytes(bytes),
            bytes < 1024 ? "" : " (" + Units.number(bytes) + " bytes)",
            Units.count(count, "object"));
  }

  @Override
  public String text() {
    var out = new StringBuilder(summary()).append('\n');
    out.append(String.format(Locale.ROOT, "%12s %10s %14s  %s%n", "count", "average", "bytes", ""));
    for (var row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "%,12d %10s %,14d  %s%n",
              row.count(),
              Units.number(row.average()),
              row.bytes(),
              row.type()));
    }
    if (!heaviest.isEmpty()) {
      out.append("takes most: ").append(heaviest).append('\n');
    }
    return out.toString().stripTrailing();
  }

  @Override
  public String html() {
    return FootprintDrawing.draw(this);
  }
}
