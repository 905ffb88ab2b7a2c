// Divides once and asks the box first, and then goes from position to position.
import java.util.Arrays;

final class Zone {
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
    for (; i < near; i++) {
      if (contains(nearX[i], nearY[i])) {
        count++;
      }
    }
    return count;
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
