import java.util.Arrays;
import java.util.Objects;

final class BatchBuffer {
  private static final int SMALLEST = 16;

  private long[] ids = new long[SMALLEST];
  private int size;

  BatchBuffer() {}

  void add(long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size + (size >> 1));
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
    if (ids.length > Math.max(SMALLEST, 4 * size)) {
      ids = new long[Math.max(SMALLEST, size)];
    }
    size = 0;
    return batch;
  }
}
