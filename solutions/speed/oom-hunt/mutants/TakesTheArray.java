// Asks the page for its array, from the beginning.
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class Shipments {
  /** A shipment on its way. */
  record Shipment(String id, String country, int grams) {}

  private final Map<String, Shipment> open = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final List<String> refused = new ArrayList<>();
  private int lines;

  void read(ByteBuffer page) {
    var text = new String(page.array(), StandardCharsets.UTF_8);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line(text.substring(start, end));
      start = end + 1;
    }
  }

  private void line(String line) {
    lines++;
    var fields = line.split(";", -1);
    if (fields.length != 4) {
      refuse("not four fields: ", line);
      return;
    }
    int grams;
    try {
      grams = Integer.parseInt(fields[2]);
    } catch (NumberFormatException e) {
      refuse("no number of grams: ", fields[2]);
      return;
    }
    if (fields[3].equals("open")) {
      open.put(fields[0], new Shipment(fields[0], once(fields[1]), grams));
    } else {
      open.remove(fields[0]);
    }
  }

  private void refuse(String why, String text) {
    refused.add("line " + lines + ": " + why + text.substring(0, Math.min(20, text.length())));
  }

  /** The first string with this text that came. */
  private String once(String country) {
    var first = countries.putIfAbsent(country, country);
    return first == null ? country : first;
  }

  Optional<Shipment> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  Map<String, Long> gramsByCountry() {
    var sums = new HashMap<String, Long>();
    open.values()
        .forEach(shipment -> sums.merge(shipment.country(), (long) shipment.grams(), Long::sum));
    return sums;
  }

  List<String> refused() {
    return List.copyOf(refused);
  }
}
