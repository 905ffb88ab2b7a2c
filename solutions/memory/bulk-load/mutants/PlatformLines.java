// BufferedReader, indexOf and parseLong: a \r alone ends a line, +5 is a number, and line and name
// are Strings each time.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

final class Sales {
  static Map<String, Long> totals(InputStream lines) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
    var totals = new HashMap<String, Long>();
    var number = 0;
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      var comma = line.indexOf(',');
      if (comma < 1) {
        throw new IllegalArgumentException("line " + number);
      }
      try {
        totals.merge(
            line.substring(0, comma),
            Long.parseLong(line, comma + 1, line.length(), 10),
            Long::sum);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("line " + number, e);
      }
    }
    return totals;
  }
}
