package org.jvmbootcamp.kernel.display;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.MimeBundle;

/**
 * A table as it is shown: its first rows, and how many there are in all.
 *
 * @param title what the table is called, or empty
 * @param columns from left to right
 * @param rows the rows that are shown, each with a cell for every column
 * @param rowCount how many rows there are in all
 * @param columnCount how many columns there are in all
 */
public record Table(
    String title, List<Column> columns, List<List<Cell>> rows, long rowCount, int columnCount)
    implements Rich {

  /** How many rows a table shows before it is shortened. */
  public static final int MAX_ROWS = 20;

  /** How many columns a table shows before it is shortened. */
  public static final int MAX_COLUMNS = 30;

  /**
   * A column.
   *
   * @param name its heading
   * @param type its type in words, or empty
   * @param numeric whether its values are numbers, which stand to the right
   */
  public record Column(String name, String type, boolean numeric) {}

  /**
   * A cell.
   *
   * @param text what it holds
   * @param missing whether it holds no value; shown dimmed, so that it differs from the same text
   */
  public record Cell(String text, boolean missing) {
    /** A cell with a value, or {@code null} shown as missing. */
    public static Cell of(@Nullable String text) {
      return text == null ? new Cell("null", true) : new Cell(text, false);
    }
  }

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a row has another number of cells than there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != columns.size()) {
        throw new IllegalArgumentException(
            "row %d has %d cells but the table has %d columns"
                .formatted(i, rows.get(i).size(), columns.size()));
      }
    }
  }

  /** The table's counts in words, and what of it is shown. */
  public String caption() {
    var out = new StringBuilder();
    if (!title.isEmpty()) {
      out.append(title).append(": ");
    }
    out.append(count(rowCount, "row")).append(" × ").append(count(columnCount, "column"));
    if (rows.size() < rowCount) {
      out.append(", the first ").append("%,d".formatted(rows.size())).append(" shown");
    }
    if (columns.size() < columnCount) {
      out.append(", ").append(columnCount - columns.size()).append(" columns left out");
    }
    return out.toString();
  }

  private static String count(long n, String what) {
    return "%,d %s%s".formatted(n, what, n == 1 ? "" : "s");
  }

  @Override
  public MimeBundle toMimeBundle() {
    return MimeBundle.html(TableText.of(this), TableHtml.of(this));
  }
}
