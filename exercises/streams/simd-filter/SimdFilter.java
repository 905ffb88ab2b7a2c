final class SimdFilter {
  private SimdFilter() {}

  static int select(int[] values, int limit, int[] into) {
    throw new UnsupportedOperationException(
        "Write SimdFilter.select: copy the values above the limit to the front of into, with or"
            + " without an if at first");
  }

  static double sumAbove(double[] values, double limit) {
    throw new UnsupportedOperationException(
        "Write SimdFilter.sumAbove: add up the values above the limit; begin with a plain loop");
  }
}
