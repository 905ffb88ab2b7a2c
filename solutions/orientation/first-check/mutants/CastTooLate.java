// Casts the result of the division, when the fraction is lost already.
final class AverageOrder {
  private AverageOrder() {}

  static double of(int[] cents) {
    long total = 0;
    for (int value : cents) {
      total += value;
    }
    return cents.length == 0 ? 0.0 : (double) (total / cents.length);
  }
}
