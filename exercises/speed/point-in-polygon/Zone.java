final class Zone {
  Zone(double[] xs, double[] ys) {
    // keep copies of the corners, and prepare what is the same for each position
  }

  int count(double[] xs, double[] ys) {
    throw new UnsupportedOperationException(
        "Write Zone.count: apply the rule of the text to one position after the other, first");
  }
}
