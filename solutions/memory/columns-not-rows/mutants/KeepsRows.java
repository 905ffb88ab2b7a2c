// Copies the list: right, and as large as before.
import java.util.List;

final class Readings {
  private final List<Reading> rows;

  private Readings(List<Reading> rows) {
    this.rows = List.copyOf(rows);
  }

  static Readings of(List<Reading> rows) {
    return new Readings(rows);
  }

  int size() {
    return rows.size();
  }

  Reading get(int row) {
    return rows.get(row);
  }

  double meanOfValid() {
    double sum = 0;
    int count = 0;
    for (var row : rows) {
      if (row.valid()) {
        sum += row.celsius();
        count++;
      }
    }
    return count == 0 ? 0.0 : sum / count;
  }
}
