import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

final class ChunkedTotals {
  private ChunkedTotals() {}

  static Map<String, Long> of(InputStream in) throws IOException {
    throw new UnsupportedOperationException(
        "Write ChunkedTotals.of(in): read a block of bytes, add up what is in it, read the next");
  }
}
