// Only resets the size, like ArrayList.clear: the room of the largest batch stays for ever.
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
    var batch = Arrays.copyOf(ids, size);
    size = 0;
    return batch;
  }
}
