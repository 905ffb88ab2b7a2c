// Allocates first and asks afterwards whether it was too much.
import java.util.List;

final class Pages {
  private Pages() {}

  static long[] join(List<long[]> pages) {
    long total = 0;
    for (long[] p : pages) total += p.length;
    try {
      long[] ids = new long[(int) total];
      int at = 0;
      for (long[] p : pages) {
        System.arraycopy(p, 0, ids, at, p.length);
        at += p.length;
      }
      return ids;
    } catch (NegativeArraySizeException | OutOfMemoryError e) {
      throw new IllegalArgumentException("too many ids: " + total, e);
    }
  }
}
