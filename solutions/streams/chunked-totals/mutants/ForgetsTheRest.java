// Splits each block into lines: the line on the border becomes two halves.
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

final class ChunkedTotals {
  private ChunkedTotals() {}

  static Map<String, Long> of(InputStream in) throws IOException {
    var totals = new HashMap<String, Long>();
    var block = new byte[1 << 20];
    for (int count = in.read(block); count >= 0; count = in.read(block)) {
      for (var line : new String(block, 0, count, StandardCharsets.UTF_8).split("\n")) {
        var semicolon = line.indexOf(';');
        if (semicolon >= 0) {
          var cents = line.substring(semicolon + 1);
          totals.merge(line.substring(0, semicolon), Long.parseLong(cents), Long::sum);
        }
      }
    }
    return totals;
  }
}
