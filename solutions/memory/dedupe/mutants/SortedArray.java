// Keeps a sorted array: small and right, but each new id moves half of the others.
import java.util.Arrays;

final class Dedupe {
  private long[] sorted = new long[16];
  private int count;

  boolean first(long id) {
    var at = Arrays.binarySearch(sorted, 0, count, id);
    if (at >= 0) {
      return false;
    }
    if (count == sorted.length) {
      sorted = Arrays.copyOf(sorted, count + 1);
    }
    System.arraycopy(sorted, -at - 1, sorted, -at, count - (-at - 1));
    sorted[-at - 1] = id;
    count++;
    return true;
  }

  static long[] distinct(long[] ids) {
    var seen = new Dedupe();
    return Arrays.stream(ids).filter(seen::first).toArray();
  }
}
