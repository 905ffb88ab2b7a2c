import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

final class OrderDoor {
  /** A line of an order. Boxed, so that a missing number is null and not 0. */
  record Item(String sku, Integer quantity, Long cents) {}

  /** An order as the shop sends it. */
  record Order(
      @NotBlank String id, String email, LocalDate ordered, LocalDate shipped, List<Item> items) {}

  /** What became of a line. */
  sealed interface Entry permits Accepted, Rejected {}

  /** The order is good. */
  record Accepted(Order order) implements Entry {}

  /** All that is wrong with the line, in the order of the paths. */
  record Rejected(List<Reason> reasons) implements Entry {}

  /** What is wrong with one field. */
  record Reason(String path, String message) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Entry enter(String line) {
    throw new UnsupportedOperationException(
        "Write OrderDoor.enter: read the line with JSON, then validate what was read; the rules belong to the records");
  }
}
