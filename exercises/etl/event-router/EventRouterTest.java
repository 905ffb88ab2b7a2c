import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jvmbootcamp.grader.api.Check;

class EventRouterTest {
  private static final Event.Payment CARD = new Event.Payment.Card("DE");
  private static final Event.Payment INVOICE = new Event.Payment.Invoice(30);

  private static String placed(String items, String payment) {
    return "{\"kind\":\"placed\",\"order\":\"A1\",\"items\":[%s],\"payment\":%s}"
        .formatted(items, payment);
  }

  private static void parses(String because, Event expected, String message) {
    Check.that("parse of " + message)
        .gives(expected, () -> EventRouter.parse(message))
        .because(because);
  }

  private static void unusable(String because, String why, String message) {
    parses(because, new Event.Unusable(why, message), message);
  }

  @Test
  @Tag("task:1")
  @DisplayName("reads each kind")
  void readsKinds() {
    parses(
        "article and pieces",
        new Event.Counted("K7", 4),
        "{\"kind\":\"counted\",\"article\":\"K7\",\"pieces\":4}");
    parses(
        "all three fields",
        new Event.Returned("A1", 500, true),
        "{\"kind\":\"returned\",\"order\":\"A1\",\"cents\":500,\"damaged\":true}");
    parses(
        "cents are a long",
        new Event.Returned("A1", 5_000_000_000L, false),
        "{\"damaged\":false,\"cents\":5000000000,\"order\":\"A1\",\"kind\":\"returned\"}");
    parses(
        "paid by card",
        new Event.Placed("A1", List.of(new Event.Item("K7", 2, 500)), CARD),
        placed("{\"article\":\"K7\",\"pieces\":2,\"cents\":500}", "{\"card\":\"DE\"}"));
    parses(
        "two items, paid by invoice",
        new Event.Placed(
            "A1", List.of(new Event.Item("K7", 2, 500), new Event.Item("Ö", 1, 7)), INVOICE),
        placed(
            "{\"article\":\"K7\",\"pieces\":2,\"cents\":500},{\"article\":\"Ö\",\"pieces\":1,\"cents\":7}",
            "{\"invoice\":30}"));
    parses(
        "no items are a list, too",
        new Event.Placed("A1", List.of(), CARD),
        placed("", "{\"card\":\"DE\"}"));
  }

  @Test
  @Tag("task:1")
  @DisplayName("ignores fields that it does not know")
  void ignoresNewFields() {
    parses(
        "a shop has a new field shelf; nobody has to wait for us",
        new Event.Counted("K7", 4),
        "{\"kind\":\"counted\",\"article\":\"K7\",\"pieces\":4,\"shelf\":{\"row\":[1,2]},\"note\":null}");
    parses(
        "in items and payments, too",
        new Event.Placed("A1", List.of(new Event.Item("K7", 2, 500)), CARD),
        placed(
            "{\"gift\":true,\"article\":\"K7\",\"pieces\":2,\"cents\":500}",
            "{\"card\":\"DE\",\"brand\":\"x\"}"));
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps what is no JSON")
  void keepsNoJson() {
    for (var message :
        List.of(
            "",
            " ",
            "hello",
            "{\"kind\":\"counted\"",
            "[]",
            "7",
            "null",
            "\"counted\"",
            "{\"kind\":\"counted\",\"article\":\"K7\",\"pieces\":4} {}",
            "{\"kind\":\"counted\",\"article\":\"K7\",\"pieces\":4}x",
            "{'kind':'counted'}")) {
      unusable(
          "it is not one JSON object. An exception would stop the consumer at this message for ever, since it comes again after each restart",
          "no json",
          message);
    }
  }

  @Test
  @Tag("task:2")
  @DisplayName("keeps what has no kind, or another one")
  void keepsUnknownKinds() {
    unusable("there is no field kind", "no kind", "{\"order\":\"A1\"}");
    unusable("null is no text", "no kind", "{\"kind\":null}");
    unusable("7 is no text", "no kind", "{\"kind\":7}");
    unusable(
        "a kind that nobody told us of; who reads the dead letters has to see which",
        "unknown kind: moved",
        "{\"kind\":\"moved\",\"from\":\"B\"}");
    unusable(
        "another case is another kind",
        "unknown kind: Counted",
        "{\"kind\":\"Counted\",\"article\":\"K7\",\"pieces\":4}");
    unusable("a text of no characters is a text", "unknown kind: ", "{\"kind\":\"\"}");
  }

  @Test
  @Tag("task:2")
  @DisplayName("names the field that is wrong")
  void namesFields() {
    unusable("pieces is missing", "field pieces", "{\"kind\":\"counted\",\"article\":\"K7\"}");
    unusable(
        "null is no number",
        "field pieces",
        "{\"kind\":\"counted\",\"article\":\"K7\",\"pieces\":null}");
    unusable(
        "both are wrong, article comes first in the record",
        "field article",
        "{\"kind\":\"counted\",\"pieces\":\"4\",\"article\":7}");
    for (var pieces : List.of("\"4\"", "4.5", "4.0", "true", "3000000000", "1e30", "[4]")) {
      unusable(
          "pieces is an int: a whole JSON number that fits. To read something else as 4, or 0, is how stock vanishes",
          "field pieces",
          "{\"kind\":\"counted\",\"article\":\"K7\",\"pieces\":%s}".formatted(pieces));
    }
    unusable(
        "cents do not fit into a long",
        "field cents",
        "{\"kind\":\"returned\",\"order\":\"A1\",\"cents\":9223372036854775808,\"damaged\":true}");
    unusable(
        "\"no\" is a text. Read as false, a damaged article would be sold again",
        "field damaged",
        "{\"kind\":\"returned\",\"order\":\"A1\",\"cents\":5,\"damaged\":\"no\"}");
  }

  @Test
  @Tag("task:2")
  @DisplayName("looks into items and payments")
  void looksInside() {
    var item = "{\"article\":\"K7\",\"pieces\":2,\"cents\":500}";
    unusable(
        "items is missing",
        "field items",
        "{\"kind\":\"placed\",\"order\":\"A1\",\"payment\":{\"card\":\"DE\"}}");
    unusable(
        "items is no list",
        "field items",
        "{\"kind\":\"placed\",\"order\":\"A1\",\"items\":{},\"payment\":{\"card\":\"DE\"}}");
    unusable(
        "the second item has no cents",
        "field cents",
        placed(item + ",{\"article\":\"K8\",\"pieces\":2}", "{\"card\":\"DE\"}"));
    unusable(
        "7 is no item, so it has no article",
        "field article",
        placed(item + ",7", "{\"card\":\"DE\"}"));
    for (var payment :
        List.of("null", "{}", "\"card\"", "{\"cash\":5}", "{\"card\":5}", "{\"invoice\":\"30\"}")) {
      unusable("there is no payment that we know", "field payment", placed(item, payment));
    }
    unusable(
        "order, items and payment are missing; order comes first in the record",
        "field order",
        "{\"kind\":\"placed\"}");
    unusable(
        "the payment is missing",
        "field payment",
        "{\"kind\":\"placed\",\"order\":\"A1\",\"items\":[]}");
  }

  private static void routes(String because, String topic, String key, Event event) {
    Check.that("route of " + event)
        .gives(new EventRouter.Route(topic, key), () -> EventRouter.route(event))
        .because(because);
  }

  private static Event order(Event.Payment payment, Event.Item... items) {
    return new Event.Placed("A1", List.of(items), payment);
  }

  @Test
  @Tag("task:3")
  @DisplayName("orders")
  void routesOrders() {
    routes("an order like any other", "orders", "A1", order(CARD, new Event.Item("K7", 2, 500)));
    routes("without items there is nothing to send", "rejected", "A1", order(CARD));
    routes("with an invoice there is nothing to send either", "rejected", "A1", order(INVOICE));
    routes(
        "3 times 40,000 are 120,000",
        "review",
        "A1",
        order(INVOICE, new Event.Item("K7", 3, 40_000)));
    routes(
        "60,000 and 60,000 are 120,000: all items count",
        "review",
        "A1",
        order(INVOICE, new Event.Item("K7", 1, 60_000), new Event.Item("K8", 1, 60_000)));
    routes(
        "100,000 are not more than 100,000",
        "orders",
        "A1",
        order(INVOICE, new Event.Item("K7", 1, 100_000)));
    routes(
        "by card the money is there", "orders", "A1", order(CARD, new Event.Item("K7", 3, 40_000)));
    routes(
        "a million times 4,295 are more than an int holds",
        "review",
        "A1",
        order(INVOICE, new Event.Item("K7", 1_000_000, 4_295)));
    routes(
        "a hundred items of 1,001",
        "review",
        "A1",
        new Event.Placed("A1", Collections.nCopies(100, new Event.Item("K", 1, 1_001)), INVOICE));
  }

  @Test
  @Tag("task:3")
  @DisplayName("returns, counts and dead letters")
  void routesTheRest() {
    routes("somebody has to look", "inspection", "A1", new Event.Returned("A1", 500, true));
    routes("the money goes back", "refunds", "A1", new Event.Returned("A1", 500, false));
    routes("four are there", "stock", "K7", new Event.Counted("K7", 4));
    routes("none is left", "reorder", "K7", new Event.Counted("K7", 0));
    routes("nobody counts -1", "rejected", "K7", new Event.Counted("K7", -1));
    routes(
        "equal reasons come together, so that one look at the topic says how many there are",
        "dead-letters",
        "unknown kind: moved",
        new Event.Unusable("unknown kind: moved", "{\"kind\":\"moved\"}"));
  }
}
