import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

final class OrderDoor {
  /** A line of an order. Boxed, so that a missing number is null and not 0. */
  record Item(
      @NotNull @Pattern(regexp = "[A-Z]{1,4}-[0-9]{1,6}") String sku,
      @NotNull @Min(1) @Max(1000) Integer quantity,
      @NotNull @PositiveOrZero Long cents) {}

  /** An order as the shop sends it. */
  record Order(
      @NotBlank @Size(max = 20) String id,
      @Email String email,
      @NotNull LocalDate ordered,
      LocalDate shipped,
      @NotEmpty List<@NotNull @Valid Item> items) {
    @AssertTrue(message = "shipped must not be before ordered")
    boolean isShippedInOrder() {
      return ordered == null || shipped == null || !shipped.isBefore(ordered);
    }
  }

  /** What became of a line. */
  sealed interface Entry permits Accepted, Rejected {}

  /** The order is good. */
  record Accepted(Order order) implements Entry {}

  /** All that is wrong with the line, in the order of the paths. */
  record Rejected(List<Reason> reasons) implements Entry {}

  /** What is wrong with one field. */
  record Reason(String path, String message) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  static Entry enter(String line) {
    Order order;
    try {
      order = JSON.readValue(line, Order.class);
    } catch (JacksonException e) {
      return new Rejected(List.of(new Reason(path(e), e.getOriginalMessage())));
    }
    if (order == null) {
      return new Rejected(List.of(new Reason("", "null is no order")));
    }
    var reasons =
        VALIDATOR.validate(order).stream()
            .map(broken -> new Reason(broken.getPropertyPath().toString(), broken.getMessage()))
            .sorted(Comparator.comparing(Reason::path))
            .toList();
    return reasons.isEmpty() ? new Accepted(order) : new Rejected(reasons);
  }

  /** The path in the validator's notation. */
  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var part : e.getPath()) {
      if (part.getPropertyName() == null) {
        path.append('[').append(part.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(part.getPropertyName());
      }
    }
    return path.toString();
  }
}
