import java.util.ArrayList;
import java.util.List;

final class Batches {
  static List<List<Integer>> split(List<Integer> all, int size) {
    var batches = new ArrayList<List<Integer>>();
    for (int i = 0; i < all.size(); i += size) {
      batches.add(all.subList(i, Math.min(i + size, all.size())));
    }
    return batches;
  }
}
