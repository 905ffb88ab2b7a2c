// Reads line by line: right, and an armful of objects for each.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

final class ChunkedTotals {
  private ChunkedTotals() {}

  static Map<String, Long> of(InputStream in) throws IOException {
    var totals = new HashMap<String, Long>();
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      var fields = line.split(";", -1);
      totals.merge(fields[0], Long.parseLong(fields[1]), Long::sum);
    }
    return totals;
  }
}
