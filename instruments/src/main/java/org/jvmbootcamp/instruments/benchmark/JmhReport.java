package org.jvmbootcamp.instruments.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JMH's own JSON. */
final class JmhReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JmhReport() {}

  /** The scores, in the order of names where they are known, otherwise JMH's. */
  static List<Score> scores(String json, List<String> order) {
    var nodes = new ArrayList<JsonNode>();
    JSON.readTree(json).forEach(nodes::add);
    // One class: its methods' names do. Several: the class tells them apart.
    var several = nodes.stream().map(node -> owner(node)).collect(Collectors.toSet()).size() > 1;
    var scores = new ArrayList<Score>();
    nodes.forEach(node -> scores.add(score(node, several)));
    if (order.containsAll(scores.stream().map(Score::name).toList())) {
      scores.sort(java.util.Comparator.comparingInt(score -> order.indexOf(score.name())));
    }
    return scores;
  }

  private static Score score(JsonNode node, boolean withClass) {
    var full = node.path("benchmark").asString();
    var method = full.substring(full.lastIndexOf('.') + 1);
    var owner = owner(node);
    var name = withClass ? owner.substring(owner.lastIndexOf('.') + 1) + "." + method : method;
    var parameters = new LinkedHashMap<String, String>();
    node.path("params")
        .properties()
        .forEach(p -> parameters.put(p.getKey(), p.getValue().asString()));
    var metric = node.path("primaryMetric");
    var interval = metric.path("scoreConfidence");
    return new Score(
        name,
        parameters,
        node.path("mode").asString(),
        number(metric.path("score")),
        number(interval.path(0)),
        number(interval.path(1)),
        metric.path("scoreUnit").asString(),
        allocated(node.path("secondaryMetrics")));
  }

  private static String owner(JsonNode node) {
    var full = node.path("benchmark").asString();
    return full.substring(0, Math.max(0, full.lastIndexOf('.')));
  }

  private static OptionalDouble allocated(JsonNode metrics) {
    // JMH writes a dot before the name in some versions.
    for (var entry : metrics.properties()) {
      if (entry.getKey().endsWith("gc.alloc.rate.norm")) {
        return OptionalDouble.of(number(entry.getValue().path("score")));
      }
    }
    return OptionalDouble.empty();
  }

  /** JMH writes NaN as a string. */
  private static double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : Double.NaN;
  }
}
