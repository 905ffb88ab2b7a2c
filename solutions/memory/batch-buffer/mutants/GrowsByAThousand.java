// Grows by a fixed number of slots: fine at first, and quadratic all the same.
import java.util.Arrays;
import java.util.Objects;

final class BatchBuffer {
  private long[] ids = new long[16];
  private int size;

  BatchBuffer() {}

  void add(long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size + 1_000);
    }
    ids[size++] = id;
  }

  long get(int index) {
    return ids[Objects.checkIndex(index, size)];
  }

  int size() {
    return size;
  }

  long[] drain() {
    var batch = Arrays.copyOf(ids, size);
    if (ids.length > Math.max(16, 4 * size)) {
      ids = new long[Math.max(16, size)];
    }
    size = 0;
    return batch;
  }
}
