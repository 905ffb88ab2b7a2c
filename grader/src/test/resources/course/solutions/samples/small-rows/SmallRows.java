public final class SmallRows {
  private final int[] values;

  public SmallRows(int[] values) {
    this.values = values;
  }

  public long sum() {
    long sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }
}
