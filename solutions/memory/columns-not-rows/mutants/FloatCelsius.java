// Keeps celsius as float: half the bytes, and 0.1 + 0.2 comes back as something else.
import java.util.BitSet;
import java.util.List;

final class Readings {
  private final int[] stations;
  private final long[] millis;
  private final float[] celsius;
  private final BitSet valid;

  private Readings(List<Reading> rows) {
    stations = new int[rows.size()];
    millis = new long[rows.size()];
    celsius = new float[rows.size()];
    valid = new BitSet(rows.size());
    int at = 0;
    for (var row : rows) {
      stations[at] = row.station();
      millis[at] = row.millis();
      celsius[at] = (float) row.celsius();
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
    return count == 0 ? 0.0 : sum / count;
  }
}
