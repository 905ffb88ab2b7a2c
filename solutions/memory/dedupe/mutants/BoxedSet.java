// A HashSet<Long>: right, and all the bytes that this exercise is about.
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

final class Dedupe {
  private final Set<Long> seen = new HashSet<>();

  boolean first(long id) {
    return seen.add(id);
  }

  static long[] distinct(long[] ids) {
    var kept = new LinkedHashSet<Long>();
    for (long id : ids) {
      kept.add(id);
    }
    return kept.stream().mapToLong(Long::longValue).toArray();
  }
}
