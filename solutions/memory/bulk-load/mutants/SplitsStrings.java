// Reads lines and splits them: right, and a heap of garbage.
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

final class Sales {
  static Map<String, Long> totals(InputStream lines) throws IOException {
    var text = new String(lines.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    var totals = new HashMap<String, Long>();
    if (text.isEmpty()) {
      return totals;
    }
    var number = 0;
    for (var line :
        (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
      number++;
      var parts = line.split(",", -1);
      if (parts.length != 2 || parts[0].isEmpty() || !parts[1].matches("-?[0-9]{1,18}")) {
        throw new IllegalArgumentException("line " + number + ": " + line);
      }
      totals.merge(parts[0], Long.parseLong(parts[1]), Long::sum);
    }
    return totals;
  }
}
