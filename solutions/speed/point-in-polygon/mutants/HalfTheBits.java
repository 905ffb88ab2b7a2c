// Computes with float, which has twice the lanes and seven digits.
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

final class Zone {
  private static final VectorSpecies<Float> WIDTH = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  private final float[] cornersX;
  private final float[] cornersY;
  private final float[] slopes;
  private final double left;
  private final double right;
  private final double bottom;
  private final double top;

  Zone(double[] xs, double[] ys) {
    cornersX = new float[xs.length];
    cornersY = new float[xs.length];
    slopes = new float[xs.length];
    for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      cornersX[i] = (float) xs[i];
      cornersY[i] = (float) ys[i];
      slopes[i] = (float) (ys[i] == ys[j] ? 0 : (xs[j] - xs[i]) / (ys[j] - ys[i]));
    }
    left = Arrays.stream(xs).min().orElse(0);
    right = Arrays.stream(xs).max().orElse(0);
    bottom = Arrays.stream(ys).min().orElse(0);
    top = Arrays.stream(ys).max().orElse(0);
  }

  int count(double[] xs, double[] ys) {
    var nearX = new float[xs.length];
    var nearY = new float[xs.length];
    int near = 0;
    for (int i = 0; i < xs.length; i++) {
      if (xs[i] >= left && xs[i] <= right && ys[i] >= bottom && ys[i] <= top) {
        nearX[near] = (float) xs[i];
        nearY[near++] = (float) ys[i];
      }
    }
    int count = 0;
    int i = 0;
    for (; i < WIDTH.loopBound(near); i += WIDTH.length()) {
      count += inside(nearX, nearY, i);
    }
    for (; i < near; i++) {
      if (contains(nearX[i], nearY[i])) {
        count++;
      }
    }
    return count;
  }

  private int inside(float[] xs, float[] ys, int at) {
    var x = FloatVector.fromArray(WIDTH, xs, at);
    var y = FloatVector.fromArray(WIDTH, ys, at);
    var parity = IntVector.zero(INTS);
    for (int i = 0, j = cornersX.length - 1; i < cornersX.length; j = i++) {
      var crossed = y.lt(cornersY[i]).xor(y.lt(cornersY[j]));
      var line = y.sub(cornersY[i]).mul(slopes[i]).add(cornersX[i]);
      parity = parity.lanewise(VectorOperators.XOR, 1, crossed.and(x.lt(line)).cast(INTS));
    }
    return parity.reduceLanes(VectorOperators.ADD);
  }

  private boolean contains(float x, float y) {
    boolean inside = false;
    for (int i = 0, j = cornersX.length - 1; i < cornersX.length; j = i++) {
      if (y < cornersY[i] != y < cornersY[j] && x < (y - cornersY[i]) * slopes[i] + cornersX[i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
