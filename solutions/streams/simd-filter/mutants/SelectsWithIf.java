// Selects with an if: right, and wrong at every second guess.
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

final class SimdFilter {
  private static final VectorSpecies<Double> WIDTH = DoubleVector.SPECIES_PREFERRED;

  private SimdFilter() {}

  static int select(int[] values, int limit, int[] into) {
    int count = 0;
    for (int value : values) {
      if (value > limit) {
        into[count++] = value;
      }
    }
    return count;
  }

  static double sumAbove(double[] values, double limit) {
    var sums = DoubleVector.zero(WIDTH);
    int i = 0;
    for (; i < WIDTH.loopBound(values.length); i += WIDTH.length()) {
      var some = DoubleVector.fromArray(WIDTH, values, i);
      sums = sums.add(some, some.compare(VectorOperators.GT, limit));
    }
    double sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < values.length; i++) {
      if (values[i] > limit) {
        sum += values[i];
      }
    }
    return sum;
  }
}
