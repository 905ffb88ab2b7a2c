public final class SmallRows {
  public SmallRows(int[] values) {
    throw new UnsupportedOperationException("Write SmallRows first");
  }

  public long sum() {
    return 0;
  }
}
