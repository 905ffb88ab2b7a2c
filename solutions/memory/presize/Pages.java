import java.util.List;

final class Pages {
  private Pages() {}

  static long[] join(List<long[]> pages) {
    long total = 0;
    for (var page : pages) {
      total += page.length;
    }
    if (total > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "cannot join " + total + " ids: an array holds at most " + Integer.MAX_VALUE);
    }
    var ids = new long[(int) total];
    var at = 0;
    for (var page : pages) {
      System.arraycopy(page, 0, ids, at, page.length);
      at += page.length;
    }
    return ids;
  }
}
