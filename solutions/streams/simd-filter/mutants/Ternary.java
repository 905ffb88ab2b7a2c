// Adds zero for what is not above: for doubles, that is compiled to a jump as well.
final class SimdFilter {
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
    double sum = 0;
    for (double value : values) {
      sum += value > limit ? value : 0;
    }
    return sum;
  }
}
