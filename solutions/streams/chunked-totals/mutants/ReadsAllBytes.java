// Reads everything first: as much memory as the stream is long, twice.
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

final class ChunkedTotals {
  private ChunkedTotals() {}

  static Map<String, Long> of(InputStream in) throws IOException {
    var totals = new HashMap<String, Long>();
    for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
      var semicolon = line.indexOf(';');
      totals.merge(
          line.substring(0, semicolon), Long.parseLong(line.substring(semicolon + 1)), Long::sum);
    }
    return totals;
  }
}
