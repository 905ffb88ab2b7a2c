// Divides by zero when no row is valid: NaN.
import java.util.BitSet;
import java.util.List;

final class Readings {
  private final int[] stations;
  private final long[] millis;
  private final double[] celsius;
  private final BitSet valid;

  private Readings(List<Reading> rows) {
    stations = new int[rows.size()];
    millis = new long[rows.size()];
    celsius = new double[rows.size()];
    valid = new BitSet(rows.size());
    int at = 0;
    for (var row : rows) {
      stations[at] = row.station();
      millis[at] = row.millis();
      celsius[at] = row.celsius();
      valid.set(at, row.valid());
      at++;
    }
  }

  static Readings of(List<Reading> rows) {
    return new Readings(rows);
  }

  int size() {
    return stations.length;
  }

  Reading get(int row) {
    return new Reading(stations[row], millis[row], celsius[row], valid.get(row));
  }

  double meanOfValid() {
    double sum = 0;
    int count = 0;
    for (int row = valid.nextSetBit(0); row >= 0; row = valid.nextSetBit(row + 1)) {
      sum += celsius[row];
      count++;
    }
    return sum / count;
  }
}
