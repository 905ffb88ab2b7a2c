// Gives the list its final size: no growth any more, but still an object for each id.
import java.util.ArrayList;
import java.util.List;

final class Pages {
  private Pages() {}

  static long[] join(List<long[]> pages) {
    var total = pages.stream().mapToLong(page -> page.length).sum();
    if (total > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("too many ids for an array: " + total);
    }
    var ids = new ArrayList<Long>((int) total);
    for (var page : pages) {
      for (var id : page) {
        ids.add(id);
      }
    }
    var joined = new long[ids.size()];
    for (var i = 0; i < joined.length; i++) {
      joined[i] = ids.get(i);
    }
    return joined;
  }
}
