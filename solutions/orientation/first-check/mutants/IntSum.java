// Adds up in an int: right until the sum passes 2,147,483,647.
final class AverageOrder {
  private AverageOrder() {}

  static double of(int[] cents) {
    if (cents.length == 0) {
      return 0.0;
    }
    int total = 0;
    for (int value : cents) {
      total += value;
    }
    return (double) total / cents.length;
  }
}
