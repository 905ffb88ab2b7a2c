// Keeps the ids in an ArrayList<Long>: an object for each.
import java.util.ArrayList;

final class BatchBuffer {
  private ArrayList<Long> ids = new ArrayList<>();

  BatchBuffer() {}

  void add(long id) {
    ids.add(id);
  }

  long get(int index) {
    return ids.get(index);
  }

  int size() {
    return ids.size();
  }

  long[] drain() {
    var batch = ids.stream().mapToLong(Long::longValue).toArray();
    ids = new ArrayList<>(Math.min(batch.length, 100_000));
    return batch;
  }
}
