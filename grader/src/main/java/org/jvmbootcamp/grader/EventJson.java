package org.jvmbootcamp.grader;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as a line of JSON. */
final class EventJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private EventJson() {}

  static String write(Event event) {
    var line = JSON.createObjectNode();
    line.put("time", event.time().toString());
    line.put("exercise", event.exercise());
    switch (event) {
      case Event.Graded graded -> {
        line.put("event", "graded");
        line.put("outcome", graded.outcome());
        line.put("points", graded.points());
        line.put("outOf", graded.outOf());
        var tasks = line.putArray("tasks");
        graded.tasks().forEach(tasks::add);
      }
      case Event.Hinted hinted -> line.put("event", "hinted").put("hint", hinted.hint());
      case Event.SolutionSeen _ -> line.put("event", "solution");
      case Event.Reset _ -> line.put("event", "reset");
    }
    return JSON.writeValueAsString(line);
  }

  /** Empty for a line that is torn, or of a later version of the course. */
  static Optional<Event> read(String line) {
    try {
      return Optional.ofNullable(JSON.readTree(line))
          .filter(JsonNode::isObject)
          .flatMap(EventJson::event);
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Event> event(JsonNode line) {
    Instant time = Instant.parse(line.path("time").asString(""));
    String exercise = line.path("exercise").asString("");
    return switch (line.path("event").asString("")) {
      case "graded" -> {
        var tasks = new ArrayList<Integer>();
        line.path("tasks").forEach(task -> tasks.add(task.asInt(0)));
        yield Optional.of(
            new Event.Graded(
                time,
                exercise,
                line.path("outcome").asString(""),
                line.path("points").asInt(0),
                line.path("outOf").asInt(0),
                tasks));
      }
      case "hinted" -> Optional.of(new Event.Hinted(time, exercise, line.path("hint").asInt(0)));
      case "solution" -> Optional.of(new Event.SolutionSeen(time, exercise));
      case "reset" -> Optional.of(new Event.Reset(time, exercise));
      default -> Optional.empty();
    };
  }
}
