// Multiplies by one or zero: NaN times zero is NaN.
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

final class SimdFilter {
  private static final VectorSpecies<Double> WIDTH = DoubleVector.SPECIES_PREFERRED;

  private SimdFilter() {}

  static int select(int[] values, int limit, int[] into) {
    int count = 0;
    for (int value : values) {
      into[count] = value;
      count += value > limit ? 1 : 0;
    }
    return count;
  }

  static double sumAbove(double[] values, double limit) {
    var sums = DoubleVector.zero(WIDTH);
    int i = 0;
    for (; i < WIDTH.loopBound(values.length); i += WIDTH.length()) {
      var some = DoubleVector.fromArray(WIDTH, values, i);
      var one = DoubleVector.zero(WIDTH).blend(1, some.compare(VectorOperators.GT, limit));
      sums = some.fma(one, sums);
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
