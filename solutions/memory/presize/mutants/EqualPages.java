// Takes the first page's length for every page's; the last page is shorter.
import java.util.List;

final class Pages {
  private Pages() {}

  static long[] join(List<long[]> pages) {
    if (pages.isEmpty()) {
      return new long[0];
    }
    var total = (long) pages.size() * pages.getFirst().length;
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
