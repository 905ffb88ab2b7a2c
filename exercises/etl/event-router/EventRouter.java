final class EventRouter {
  /** Where an event goes. */
  record Route(String topic, String key) {}

  static Event parse(String message) {
    throw new UnsupportedOperationException(
        "Write EventRouter.parse: read the message into a JsonNode, and make an event by its kind");
  }

  static Route route(Event event) {
    throw new UnsupportedOperationException(
        "Write EventRouter.route: a switch over the event, with a pattern for each route");
  }
}
