// Lets the array check the index: it answers 0 for room that holds nothing.
import java.util.Arrays;

final class BatchBuffer {
  private long[] ids = new long[16];
  private int size;

  BatchBuffer() {}

  void add(long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size++] = id;
  }

  long get(int index) {
    return ids[index];
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
