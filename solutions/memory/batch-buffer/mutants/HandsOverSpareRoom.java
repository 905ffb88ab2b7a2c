// Hands over the whole array, spare room and all.
import java.util.Arrays;
import java.util.Objects;

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
    return ids[Objects.checkIndex(index, size)];
  }

  int size() {
    return size;
  }

  long[] drain() {
    var batch = ids;
    ids = new long[16];
    size = 0;
    return batch;
  }
}
