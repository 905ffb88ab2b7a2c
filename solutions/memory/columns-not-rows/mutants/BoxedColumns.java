// Columns of boxes: three objects a row instead of one.
import java.util.List;

final class Readings {
  private final List<Integer> stations;
  private final List<Long> millis;
  private final List<Double> celsius;
  private final List<Boolean> valid;

  private Readings(List<Reading> rows) {
    stations = rows.stream().map(Reading::station).toList();
    millis = rows.stream().map(Reading::millis).toList();
    celsius = rows.stream().map(Reading::celsius).toList();
    valid = rows.stream().map(Reading::valid).toList();
  }

  static Readings of(List<Reading> rows) {
    return new Readings(rows);
  }

  int size() {
    return stations.size();
  }

  Reading get(int row) {
    return new Reading(stations.get(row), millis.get(row), celsius.get(row), valid.get(row));
  }

  double meanOfValid() {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < size(); row++) {
      if (valid.get(row)) {
        sum += celsius.get(row);
        count++;
      }
    }
    return count == 0 ? 0.0 : sum / count;
  }
}
