// Grows by one slot: each add copies everything.
import java.util.Arrays;
import java.util.Objects;

final class BatchBuffer {
  private long[] ids = {};

  BatchBuffer() {}

  void add(long id) {
    ids = Arrays.copyOf(ids, ids.length + 1);
    ids[ids.length - 1] = id;
  }

  long get(int index) {
    return ids[Objects.checkIndex(index, ids.length)];
  }

  int size() {
    return ids.length;
  }

  long[] drain() {
    var batch = ids;
    ids = new long[0];
    return batch;
  }
}
