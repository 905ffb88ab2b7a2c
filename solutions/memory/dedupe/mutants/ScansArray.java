// Goes over all ids each time: as small as can be, and slower with each id.
import java.util.Arrays;

final class Dedupe {
  private long[] ids = new long[16];
  private int count;

  boolean first(long id) {
    for (int i = 0; i < count; i++) {
      if (ids[i] == id) {
        return false;
      }
    }
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count * 2);
    }
    ids[count++] = id;
    return true;
  }

  static long[] distinct(long[] ids) {
    return Arrays.stream(ids).distinct().toArray();
  }
}
