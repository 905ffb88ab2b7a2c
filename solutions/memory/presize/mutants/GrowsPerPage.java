// Makes the array one page longer for each page: all earlier pages are copied each time.
import java.util.Arrays;
import java.util.List;

final class Pages {
  private Pages() {}

  static long[] join(List<long[]> pages) {
    var total = pages.stream().mapToLong(page -> page.length).sum();
    if (total > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("too many ids for an array: " + total);
    }
    var ids = new long[0];
    for (var page : pages) {
      var at = ids.length;
      ids = Arrays.copyOf(ids, at + page.length);
      System.arraycopy(page, 0, ids, at, page.length);
    }
    return ids;
  }
}
