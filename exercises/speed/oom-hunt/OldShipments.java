import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The class that ran out of memory. Its answers are right. */
final class OldShipments {
  private record Line(ByteBuffer bytes) {
    String[] fields() {
      return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString().split(";", -1);
    }
  }

  private record Refused(int number, byte[] line, RuntimeException cause) {}

  private final Map<String, Line> open = new HashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private int lines;

  void read(ByteBuffer page) {
    var copy = ByteBuffer.allocate(page.remaining()).put(page.duplicate()).flip();
    int start = 0;
    for (int at = 0; at < copy.limit(); at++) {
      if (copy.get(at) == '\n') {
        line(new Line(copy.slice(start, at - start)));
        start = at + 1;
      }
    }
  }

  private void line(Line line) {
    lines++;
    var fields = line.fields();
    try {
      if (fields.length != 4) {
        throw new IllegalArgumentException("not four fields: " + shown(String.join(";", fields)));
      }
      grams(fields[2]);
      if (fields[3].equals("open")) {
        open.put(fields[0], line);
      } else {
        open.remove(fields[0]);
      }
    } catch (IllegalArgumentException e) {
      var bytes = new byte[line.bytes().remaining()];
      line.bytes().duplicate().get(bytes);
      refused.add(new Refused(lines, bytes, e));
    }
  }

  private static int grams(String field) {
    try {
      return Integer.parseInt(field);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no number of grams: " + shown(field), e);
    }
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(20, text.length()));
  }

  Optional<Shipments.Shipment> find(String id) {
    return Optional.ofNullable(open.get(id)).map(OldShipments::shipment);
  }

  Map<String, Long> gramsByCountry() {
    var sums = new TreeMap<String, Long>();
    for (var line : open.values()) {
      var shipment = shipment(line);
      sums.merge(shipment.country(), (long) shipment.grams(), Long::sum);
    }
    return sums;
  }

  List<String> refused() {
    return refused.stream()
        .map(line -> "line " + line.number() + ": " + line.cause().getMessage())
        .toList();
  }

  private static Shipments.Shipment shipment(Line line) {
    var fields = line.fields();
    return new Shipments.Shipment(fields[0], fields[1], Integer.parseInt(fields[2]));
  }
}
