// A stream does not know the length either: its buffer grows, and is copied at the end.
import java.util.Arrays;
import java.util.List;

final class Pages {
  private Pages() {}

  static long[] join(List<long[]> pages) {
    var total = pages.stream().mapToLong(page -> page.length).sum();
    if (total > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("too many ids for an array: " + total);
    }
    return pages.stream().flatMapToLong(Arrays::stream).toArray();
  }
}
