import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

final class Sales {
  static Map<String, Long> totals(InputStream lines) throws IOException {
    throw new UnsupportedOperationException(
        "Write Sales.totals: add up the amounts of each shop, first in any way that is right");
  }
}
