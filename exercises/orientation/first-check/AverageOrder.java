final class AverageOrder {
  private AverageOrder() {}

  static double of(int[] cents) {
    throw new UnsupportedOperationException(
        "Write AverageOrder.of: add up the cents, then divide by how many there are");
  }
}
