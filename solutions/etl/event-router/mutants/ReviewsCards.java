// Reviews every large order.
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EventRouter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Where an event goes. */
  record Route(String topic, String key) {}

  private static final class Wrong extends RuntimeException {
    Wrong(String why) {
      super(why);
    }
  }

  static Event parse(String message) {
    try {
      return event(object(message));
    } catch (Wrong wrong) {
      return new Event.Unusable(wrong.getMessage(), message);
    }
  }

  private static JsonNode object(String message) {
    try {
      var node = MAPPER.readTree(message);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new Wrong("no json");
    }
    throw new Wrong("no json");
  }

  private static Event event(JsonNode node) {
    var kind = node.get("kind");
    if (kind == null || !kind.isString()) {
      throw new Wrong("no kind");
    }
    return switch (kind.stringValue()) {
      case "placed" -> new Event.Placed(text(node, "order"), items(node), payment(node));
      case "returned" ->
          new Event.Returned(text(node, "order"), cents(node), flag(node, "damaged"));
      case "counted" -> new Event.Counted(text(node, "article"), whole(node, "pieces"));
      default -> throw new Wrong("unknown kind: " + kind.stringValue());
    };
  }

  private static List<Event.Item> items(JsonNode node) {
    var items = node.get("items");
    if (items == null || !items.isArray()) {
      throw new Wrong("field items");
    }
    return items
        .valueStream()
        .map(item -> new Event.Item(text(item, "article"), whole(item, "pieces"), cents(item)))
        .toList();
  }

  private static Event.Payment payment(JsonNode node) {
    var payment = node.path("payment");
    var card = payment.path("card");
    var invoice = payment.path("invoice");
    if (card.isString()) {
      return new Event.Payment.Card(card.stringValue());
    }
    if (invoice.isIntegralNumber() && invoice.canConvertToInt()) {
      return new Event.Payment.Invoice(invoice.intValue());
    }
    throw new Wrong("field payment");
  }

  private static String text(JsonNode node, String name) {
    var field = node.path(name);
    if (!field.isString()) {
      throw new Wrong("field " + name);
    }
    return field.stringValue();
  }

  private static int whole(JsonNode node, String name) {
    var field = node.path(name);
    if (!field.isIntegralNumber() || !field.canConvertToInt()) {
      throw new Wrong("field " + name);
    }
    return field.intValue();
  }

  private static long cents(JsonNode node) {
    var field = node.path("cents");
    if (!field.isIntegralNumber() || !field.canConvertToLong()) {
      throw new Wrong("field cents");
    }
    return field.longValue();
  }

  private static boolean flag(JsonNode node, String name) {
    var field = node.path(name);
    if (!field.isBoolean()) {
      throw new Wrong("field " + name);
    }
    return field.booleanValue();
  }

  static Route route(Event event) {
    return switch (event) {
      case Event.Placed(var order, var items, var _) when items.isEmpty() ->
          new Route("rejected", order);
      case Event.Placed(var order, var items, var _) when total(items) > 100_000 ->
          new Route("review", order);
      case Event.Placed(var order, var _, var _) -> new Route("orders", order);
      case Event.Returned(var order, var _, var damaged) ->
          new Route(damaged ? "inspection" : "refunds", order);
      case Event.Counted(var article, var pieces) when pieces < 0 -> new Route("rejected", article);
      case Event.Counted(var article, var pieces) when pieces == 0 -> new Route("reorder", article);
      case Event.Counted(var article, var _) -> new Route("stock", article);
      case Event.Unusable(var why, var _) -> new Route("dead-letters", why);
    };
  }

  private static long total(List<Event.Item> items) {
    return items.stream().mapToLong(item -> item.pieces() * item.cents()).sum();
  }
}
