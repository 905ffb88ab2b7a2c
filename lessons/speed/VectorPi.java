package speed;

import java.util.SplittableRandom;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Monte Carlo with the Vector API; its JVM needs the module jdk.incubator.vector. */
public final class VectorPi {
  private static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;
  private static final long EXPONENT_OF_ONE = 0x3FF0000000000000L;

  private VectorPi() {}

  /**
   * How many of the points, rounded up to whole vectors, lie within the quarter of the unit circle.
   */
  public static long inside(int points, long seed) {
    var seeds = new SplittableRandom(seed).longs(2L * LANES.length()).toArray();
    var a = LongVector.fromArray(LANES, seeds, 0);
    var b = LongVector.fromArray(LANES, seeds, LANES.length());
    long count = 0;
    for (int i = 0; i < points; i += LANES.length()) {
      a = next(a);
      b = next(b);
      var x = unit(a);
      var y = unit(b);
      count += x.mul(x).add(y.mul(y)).lt(1.0).trueCount();
    }
    return count;
  }

  /** A generator in each lane: Marsaglia's xorshift with 13, 7 and 17. */
  private static LongVector next(LongVector state) {
    var left = state.lanewise(VectorOperators.XOR, state.lanewise(VectorOperators.LSHL, 13));
    var right = left.lanewise(VectorOperators.XOR, left.lanewise(VectorOperators.LSHR, 7));
    return right.lanewise(VectorOperators.XOR, right.lanewise(VectorOperators.LSHL, 17));
  }

  /** 52 random bits behind the exponent of one are a number from 1 to 2; less one, from 0 to 1. */
  private static DoubleVector unit(LongVector bits) {
    return bits.lanewise(VectorOperators.LSHR, 12)
        .lanewise(VectorOperators.OR, EXPONENT_OF_ONE)
        .reinterpretAsDoubles()
        .sub(1.0);
  }
}
