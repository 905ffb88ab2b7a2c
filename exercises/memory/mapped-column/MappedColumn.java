import java.io.IOException;
import java.nio.file.Path;

final class MappedColumn implements AutoCloseable {
  static void write(Path file, double[] values) throws IOException {
    throw new UnsupportedOperationException(
        "Write MappedColumn.write: COLUMN01, the number of rows, the rows, all little-endian");
  }

  static MappedColumn open(Path file) throws IOException {
    throw new UnsupportedOperationException(
        "Write MappedColumn.open: map the file into memory and check its first 16 bytes");
  }

  long size() {
    throw new UnsupportedOperationException("Write MappedColumn.size: the number of rows");
  }

  double get(long row) {
    throw new UnsupportedOperationException("Write MappedColumn.get: the value of one row");
  }

  double sum() {
    throw new UnsupportedOperationException("Write MappedColumn.sum: all values, added up");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("Write MappedColumn.close: end the mapping");
  }
}
