import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class Shipments {
  /** A shipment on its way. */
  record Shipment(String id, String country, int grams) {}

  void read(ByteBuffer page) {
    throw new UnsupportedOperationException(
        "Write Shipments.read: keep of each open line what find needs, and nothing of the page");
  }

  Optional<Shipment> find(String id) {
    throw new UnsupportedOperationException("Write Shipments.find: the open shipment of this id");
  }

  Map<String, Long> gramsByCountry() {
    throw new UnsupportedOperationException(
        "Write Shipments.gramsByCountry: add up the open shipments of each country");
  }

  List<String> refused() {
    throw new UnsupportedOperationException(
        "Write Shipments.refused: a short text for each line that was refused");
  }
}
