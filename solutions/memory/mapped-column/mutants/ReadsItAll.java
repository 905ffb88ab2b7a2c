// Maps the file and copies it to the heap.
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

final class MappedColumn implements AutoCloseable {
  private static final ValueLayout.OfLong COUNT =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble VALUE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final MemorySegment MAGIC =
      MemorySegment.ofArray("COLUMN01".getBytes(US_ASCII)).asReadOnly();
  private static final long HEADER = 16;

  private final Arena arena;
  private final MemorySegment rows;

  private MappedColumn(Arena arena, MemorySegment rows) {
    this.arena = arena;
    this.rows = rows;
  }

  static void write(Path file, double[] values) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    var fresh = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      fill(fresh, values);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void fill(Path file, double[] values) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var arena = Arena.ofConfined()) {
      var all = channel.map(MapMode.READ_WRITE, 0, HEADER + 8L * values.length, arena);
      all.copyFrom(MAGIC);
      all.set(COUNT, 8, values.length);
      MemorySegment.copy(values, 0, all, VALUE, HEADER, values.length);
      all.force();
    }
  }

  static MappedColumn open(Path file) throws IOException {
    var arena = Arena.ofShared();
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long bytes = channel.size();
      require(bytes >= HEADER && bytes % 8 == 0, file, "no header, or half a row");
      var all = channel.map(MapMode.READ_ONLY, 0, bytes, arena);
      require(all.asSlice(0, 8).mismatch(MAGIC) < 0, file, "does not begin with COLUMN01");
      long count = all.get(COUNT, 8);
      long there = (bytes - HEADER) / 8;
      require(count == there, file, "says " + count + " rows and has " + there);
      return new MappedColumn(
          arena, MemorySegment.ofArray(all.asSlice(HEADER).toArray(ValueLayout.JAVA_BYTE)));
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  long size() {
    return rows.byteSize() / 8;
  }

  double get(long row) {
    if (row < 0 || row >= size()) {
      throw new IndexOutOfBoundsException("row " + row + " of " + size());
    }
    requireOpen();
    return rows.getAtIndex(VALUE, row);
  }

  double sum() {
    requireOpen();
    double sum = 0;
    for (long row = 0, count = size(); row < count; row++) {
      sum += rows.getAtIndex(VALUE, row);
    }
    return sum;
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }

  private void requireOpen() {
    if (!arena.scope().isAlive()) {
      throw new IllegalStateException("the column is closed");
    }
  }

  private static void require(boolean holds, Path file, String problem) throws IOException {
    if (!holds) {
      throw new IOException(file + ": " + problem);
    }
  }
}
