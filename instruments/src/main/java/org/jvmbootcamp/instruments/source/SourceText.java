package org.jvmbootcamp.instruments.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A source file under construction, which remembers where its lines come from. */
public final class SourceText {
  /**
   * A place in the notebook.
   *
   * @param cell the cell's number
   * @param line the cell's line, from 1
   * @param text the line as the reader wrote it
   * @param part what of it stands in this file
   */
  public record Origin(int cell, int line, String text, String part) {
    /** {@code cell 3, line 4}. */
    public String place() {
      return "cell " + cell + ", line " + line;
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Optional<Origin>> origins = new ArrayList<>();

  /** Adds lines of our own. */
  public SourceText line(String code) {
    code.lines()
        .forEach(
            line -> {
              text.append(line).append('\n');
              origins.add(Optional.empty());
            });
    return this;
  }

  /** Adds the reader's lines, with code of our own before and after them on the same lines. */
  public SourceText cell(String before, String source, int cell, int line, String after) {
    return part(before, source, cell, line, after, source);
  }

  /** Adds a part of the reader's lines; {@code whole} holds them from the same line on. */
  SourceText part(String before, String source, int cell, int line, String after, String whole) {
    text.append(before).append(source).append(after).append('\n');
    var at = line;
    var lines = whole.lines().iterator();
    for (var one : source.split("\n", -1)) {
      var shown = lines.hasNext() ? lines.next() : one;
      origins.add(Optional.of(new Origin(cell, at++, shown, one)));
    }
    return this;
  }

  /** Where a line of this file, from 1, comes from. */
  public Optional<Origin> origin(long line) {
    return line < 1 || line > origins.size() ? Optional.empty() : origins.get((int) line - 1);
  }

  /** The whole file. */
  public String text() {
    return text.toString();
  }
}
