// Asks the box first, and then the rule.
import java.util.Arrays;

final class Zone {
  private final double[] cornersX;
  private final double[] cornersY;
  private final double left;
  private final double right;
  private final double bottom;
  private final double top;

  Zone(double[] xs, double[] ys) {
    cornersX = xs.clone();
    cornersY = ys.clone();
    left = Arrays.stream(xs).min().orElse(0);
    right = Arrays.stream(xs).max().orElse(0);
    bottom = Arrays.stream(ys).min().orElse(0);
    top = Arrays.stream(ys).max().orElse(0);
  }

  int count(double[] xs, double[] ys) {
    int count = 0;
    for (int i = 0; i < xs.length; i++) {
      if (xs[i] >= left
          && xs[i] < right
          && ys[i] >= bottom
          && ys[i] < top
          && contains(xs[i], ys[i])) {
        count++;
      }
    }
    return count;
  }

  private boolean contains(double x, double y) {
    boolean inside = false;
    for (int i = 0, j = cornersX.length - 1; i < cornersX.length; j = i++) {
      if (cornersY[i] > y != cornersY[j] > y
          && x
              < cornersX[i]
                  + (y - cornersY[i]) * (cornersX[j] - cornersX[i]) / (cornersY[j] - cornersY[i])) {
        inside = !inside;
      }
    }
    return inside;
  }
}
