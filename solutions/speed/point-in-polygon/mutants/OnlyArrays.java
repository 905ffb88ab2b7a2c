// Applies the rule to arrays: right, and hardly faster.
final class Zone {
  private final double[] cornersX;
  private final double[] cornersY;

  Zone(double[] xs, double[] ys) {
    cornersX = xs.clone();
    cornersY = ys.clone();
  }

  int count(double[] xs, double[] ys) {
    int count = 0;
    for (int i = 0; i < xs.length; i++) {
      if (contains(xs[i], ys[i])) {
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
