// Divides whole numbers: the fraction is gone before the result becomes a double.
final class AverageOrder {
  private AverageOrder() {}

  static double of(int[] cents) {
    if (cents.length == 0) {
      return 0.0;
    }
    long total = 0;
    for (int value : cents) {
      total += value;
    }
    return total / cents.length;
  }
}
