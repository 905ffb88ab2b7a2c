package streams;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Products of arrays with the Vector API; its JVM needs the module jdk.incubator.vector. */
public final class VectorDot {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  private VectorDot() {}

  /** How many doubles this processor takes at a time, and how many ints. */
  public static String lanes() {
    return "%d doubles, or %d ints, at a time".formatted(DOUBLES.length(), INTS.length());
  }

  /** The sum of the products; its additions are in another order than a loop's. */
  public static double of(double[] a, double[] b) {
    var zero = DoubleVector.zero(DOUBLES);
    var one = zero;
    var two = zero;
    var three = zero;
    var four = zero;
    int lanes = DOUBLES.length();
    int i = 0;
    for (; i + 4 * lanes <= a.length; i += 4 * lanes) {
      one = add(one, a, b, i);
      two = add(two, a, b, i + lanes);
      three = add(three, a, b, i + 2 * lanes);
      four = add(four, a, b, i + 3 * lanes);
    }
    double sum = one.add(two).add(three.add(four)).reduceLanes(VectorOperators.ADD);
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static DoubleVector add(DoubleVector sum, double[] a, double[] b, int i) {
    var left = DoubleVector.fromArray(DOUBLES, a, i);
    var right = DoubleVector.fromArray(DOUBLES, b, i);
    return left.fma(right, sum);
  }

  /** The sum of the products, as a loop has it. */
  public static int of(int[] a, int[] b) {
    var sums = IntVector.zero(INTS);
    int i = 0;
    for (; i < INTS.loopBound(a.length); i += INTS.length()) {
      var left = IntVector.fromArray(INTS, a, i);
      var right = IntVector.fromArray(INTS, b, i);
      sums = sums.add(left.mul(right));
    }
    int sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
