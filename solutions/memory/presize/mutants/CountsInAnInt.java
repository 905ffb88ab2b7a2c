// Adds up the lengths in an int: past two billion the sum turns negative, or just wrong.
import java.util.List;

final class Pages {
  private Pages() {}

  static long[] join(List<long[]> pages) {
    var total = 0;
    for (var page : pages) {
      total += page.length;
    }
    if (total < 0) {
      throw new IllegalArgumentException("too many ids for an array: " + total);
    }
    var ids = new long[total];
    var at = 0;
    for (var page : pages) {
      System.arraycopy(page, 0, ids, at, page.length);
      at += page.length;
    }
    return ids;
  }
}
