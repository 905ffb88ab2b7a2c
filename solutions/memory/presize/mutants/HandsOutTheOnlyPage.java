// Saves the copy of a single page, and so shares it with the caller.
import java.util.List;

final class Pages {
  private Pages() {}

  static long[] join(List<long[]> pages) {
    if (pages.size() == 1) {
      return pages.getFirst();
    }
    var total = 0L;
    for (var page : pages) {
      total += page.length;
    }
    if (total > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("too many ids for an array: " + total);
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
