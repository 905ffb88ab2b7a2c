package orientation;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** The sum of squares with the Vector API; its JVM needs the module jdk.incubator.vector. */
public final class VectorSum {
  private VectorSum() {}

  /** Several squares at a time, in as many lanes as the processor has. */
  public static double of(double[] moves) {
    var width = DoubleVector.SPECIES_PREFERRED;
    var sums = DoubleVector.zero(width);
    int i = 0;
    for (; i < width.loopBound(moves.length); i += width.length()) {
      var some = DoubleVector.fromArray(width, moves, i);
      sums = some.fma(some, sums);
    }
    double sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < moves.length; i++) {
      sum += moves[i] * moves[i];
    }
    return sum;
  }
}
