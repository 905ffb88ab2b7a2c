// Leaves out the positions behind the last whole vector.
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

final class Zone {
  private static final VectorSpecies<Double> WIDTH = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

  private final double[] cornersX;
  private final double[] cornersY;
  private final double[] slopes;
  private final double left;
  private final double right;
  private final double bottom;
  private final double top;

  Zone(double[] xs, double[] ys) {
    cornersX = xs.clone();
    cornersY = ys.clone();
    slopes = new double[xs.length];
    for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      slopes[i] = ys[i] == ys[j] ? 0 : (xs[j] - xs[i]) / (ys[j] - ys[i]);
    }
    left = Arrays.stream(xs).min().orElse(0);
    right = Arrays.stream(xs).max().orElse(0);
    bottom = Arrays.stream(ys).min().orElse(0);
    top = Arrays.stream(ys).max().orElse(0);
  }

  int count(double[] xs, double[] ys) {
    var nearX = new double[xs.length];
    var nearY = new double[xs.length];
    int near = 0;
    for (int i = 0; i < xs.length; i++) {
      if (xs[i] >= left && xs[i] <= right && ys[i] >= bottom && ys[i] <= top) {
        nearX[near] = xs[i];
        nearY[near++] = ys[i];
      }
    }
    int count = 0;
    int i = 0;
    for (; i < WIDTH.loopBound(near); i += WIDTH.length()) {
      count += inside(nearX, nearY, i);
    }
    return count;
  }

  private int inside(double[] xs, double[] ys, int at) {
    var x = DoubleVector.fromArray(WIDTH, xs, at);
    var y = DoubleVector.fromArray(WIDTH, ys, at);
    var parity = LongVector.zero(LONGS);
    for (int i = 0, j = cornersX.length - 1; i < cornersX.length; j = i++) {
      var crossed = y.lt(cornersY[i]).xor(y.lt(cornersY[j]));
      var line = y.sub(cornersY[i]).mul(slopes[i]).add(cornersX[i]);
      parity = parity.lanewise(VectorOperators.XOR, 1L, crossed.and(x.lt(line)).cast(LONGS));
    }
    return (int) parity.reduceLanes(VectorOperators.ADD);
  }

  private boolean contains(double x, double y) {
    boolean inside = false;
    for (int i = 0, j = cornersX.length - 1; i < cornersX.length; j = i++) {
      if (y < cornersY[i] != y < cornersY[j] && x < (y - cornersY[i]) * slopes[i] + cornersX[i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
