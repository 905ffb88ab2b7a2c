// Decodes each block by itself: a character on the border becomes two question marks.
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

final class ChunkedTotals {
  private ChunkedTotals() {}

  static Map<String, Long> of(InputStream in) throws IOException {
    var totals = new HashMap<String, Long>();
    var block = new byte[1 << 16];
    var rest = "";
    for (int count = in.read(block); count >= 0; count = in.read(block)) {
      var text = rest + new String(block, 0, count, StandardCharsets.UTF_8);
      int from = 0;
      for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        add(text.substring(from, to), totals);
        from = to + 1;
      }
      rest = text.substring(from);
    }
    if (!rest.isEmpty()) {
      add(rest, totals);
    }
    return totals;
  }

  private static void add(String line, Map<String, Long> totals) {
    var semicolon = line.indexOf(';');
    totals.merge(
        line.substring(0, semicolon), Long.parseLong(line.substring(semicolon + 1)), Long::sum);
  }
}
