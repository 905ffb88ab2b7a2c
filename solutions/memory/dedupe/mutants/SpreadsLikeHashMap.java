// Mixes only sixteen bits down: multiples of 65,536 meet.
import java.util.Arrays;

final class Dedupe {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Ids by open addressing; 0 marks an empty place. The length is a power of two. */
  private long[] slots = new long[16];

  private int used;
  private boolean zeroSeen;

  boolean first(long id) {
    if (id == 0) {
      var isFirst = !zeroSeen;
      zeroSeen = true;
      return isFirst;
    }
    var at = place(slots, id);
    if (slots[at] == id) {
      return false;
    }
    slots[at] = id;
    used++;
    if (used > slots.length / 3 * 2) {
      grow();
    }
    return true;
  }

  static long[] distinct(long[] ids) {
    var seen = new Dedupe();
    var kept = new long[ids.length];
    var count = 0;
    for (long id : ids) {
      if (seen.first(id)) {
        kept[count++] = id;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static int spread(long id) {
    var h = Long.hashCode(id);
    return h ^ (h >>> 16);
  }

  private void grow() {
    var larger = new long[slots.length * 2];
    for (long id : slots) {
      if (id != 0) {
        larger[place(larger, id)] = id;
      }
    }
    slots = larger;
  }

  /** Where the id is, or the empty place where it belongs. */
  private static int place(long[] slots, long id) {
    var at = spread(id) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != id) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
