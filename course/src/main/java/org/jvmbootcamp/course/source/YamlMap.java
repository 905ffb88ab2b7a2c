package org.jvmbootcamp.course.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jvmbootcamp.grader.DidYouMean;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping whose every value knows its line; what is missing or of a wrong kind is noted. */
final class YamlMap {

  /** A text with the line where it stands. */
  record Text(int line, String value) {}

  private final String file;
  private final int line;
  private final int firstLine;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, int line, int firstLine, Problems problems) {
    this.file = file;
    this.line = line;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /**
   * Reads a mapping with exactly the given keys, each of which may be asked for.
   *
   * @param firstLine the line of the file where the YAML begins
   */
  static Optional<YamlMap> parse(
      String file, String yaml, int firstLine, Set<String> keys, Problems problems) {
    try {
      var root = new Compose(LoadSettings.builder().build()).composeString(yaml);
      if (root.isEmpty()) {
        problems.add(file, firstLine, "empty; expected " + String.join(", ", keys));
        return Optional.empty();
      }
      return of(file, root.get(), firstLine, keys, problems);
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
      problems.add(file, firstLine + at, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(file, firstLine, "not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Optional<YamlMap> of(
      String file, Node node, int firstLine, Set<String> keys, Problems problems) {
    int line = lineOf(node, firstLine);
    if (!(node instanceof MappingNode mapping)) {
      problems.add(file, line, "expected \"key: value\" lines: " + String.join(", ", keys));
      return Optional.empty();
    }
    var map = new YamlMap(file, line, firstLine, problems);
    for (var tuple : mapping.getValue()) {
      int at = lineOf(tuple.getKeyNode(), firstLine);
      var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!keys.contains(key)) {
        problems.add(
            file,
            at,
            "unknown key \"%s\"%s (known: %s)"
                .formatted(key, DidYouMean.ask(key, keys), String.join(", ", keys)));
      } else if (map.values.put(key, tuple.getValueNode()) != null) {
        problems.add(file, at, "\"" + key + "\" stands twice; remove one");
      }
    }
    return Optional.of(map);
  }

  int line() {
    return line;
  }

  /** A text that must be there. */
  Optional<Text> text(String key) {
    return required(key).flatMap(node -> scalar(key, node));
  }

  /** A whole number of at least one that must be there. */
  Optional<Integer> number(String key) {
    return text(key)
        .flatMap(
            text -> {
              if (text.value().matches("[1-9][0-9]{0,5}")) {
                return Optional.of(Integer.parseInt(text.value()));
              }
              problems.add(
                  file,
                  text.line(),
                  "\"%s\" must be a number above 0, not %s".formatted(key, text.value()));
              return Optional.empty();
            });
  }

  /** A whole number of at least one, if it is there. */
  Optional<Integer> numberIfAny(String key) {
    return values.containsKey(key) ? number(key) : Optional.empty();
  }

  /** A mapping that must be there. */
  Optional<YamlMap> map(String key, Set<String> keys) {
    return required(key).flatMap(node -> of(file, node, firstLine, keys, problems));
  }

  /** A list of mappings, at least one. */
  List<YamlMap> maps(String key, Set<String> keys) {
    var maps = new ArrayList<YamlMap>();
    required(key)
        .ifPresent(
            node ->
                eachOf(
                    key,
                    node,
                    item -> of(file, item, firstLine, keys, problems).ifPresent(maps::add)));
    if (values.get(key) instanceof SequenceNode list && list.getValue().isEmpty()) {
      problems.add(file, lineOf(list, firstLine), "\"" + key + "\" is empty; list at least one");
    }
    return List.copyOf(maps);
  }

  /** A list of texts; none when the key is missing. */
  List<Text> texts(String key) {
    var texts = new ArrayList<Text>();
    var node = values.get(key);
    if (node != null) {
      eachOf(key, node, item -> scalar(key, item).ifPresent(texts::add));
    }
    return List.copyOf(texts);
  }

  private void eachOf(String key, Node node, Consumer<Node> consumer) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(consumer);
    } else {
      problems.add(file, lineOf(node, firstLine), "\"" + key + "\" must be a list, [a, b]");
    }
  }

  private Optional<Node> required(String key) {
    var node = values.get(key);
    if (node == null) {
      problems.add(file, line, "\"" + key + "\" is missing; add it");
    }
    return Optional.ofNullable(node);
  }

  private Optional<Text> scalar(String key, Node node) {
    int at = lineOf(node, firstLine);
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(new Text(at, scalar.getValue().strip()));
    }
    problems.add(file, at, "\"" + key + "\" must be a text");
    return Optional.empty();
  }

  private static int lineOf(Node node, int firstLine) {
    return firstLine + node.getStartMark().map(mark -> mark.getLine()).orElse(0);
  }
}
