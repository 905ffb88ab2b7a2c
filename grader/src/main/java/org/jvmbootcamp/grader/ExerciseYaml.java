package org.jvmbootcamp.grader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Parses {@code exercise.yaml}, with the line of everything that is wrong in it. */
final class ExerciseYaml {
  private static final Set<String> KEYS =
      Set.of(
          "title", "class", "kinds", "minutes", "heap", "seconds", "tasks", "libraries", "modules");
  private static final Set<String> TASK_KEYS = Set.of("id", "title", "points", "bonus", "catches");
  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::label).toList();

  private final Path file;
  private final List<Problem> problems;

  private ExerciseYaml(Path file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What the file says. */
  record Fields(
      String title,
      String type,
      Set<Kind> kinds,
      int minutes,
      Exercise.Limits limits,
      List<Task> tasks,
      List<String> libraries,
      List<String> modules) {}

  static Fields parse(Path file, String text, List<Problem> problems) {
    return new ExerciseYaml(file, problems).parse(text);
  }

  private Fields parse(String text) {
    var fields = fields(compose(text), KEYS);
    String type = text(fields, "class", "");
    if (!type.isEmpty() && !SourceVersion.isName(type)) {
      problem(fields.get("class"), "\"" + type + "\" is not a class name");
      type = "";
    }
    return new Fields(
        text(fields, "title", ""),
        type,
        kinds(fields),
        number(fields, "minutes", 0, 1, 240),
        new Exercise.Limits(
            number(fields, "heap", 256, 16, 4096), number(fields, "seconds", 10, 1, 300)),
        tasks(fields),
        texts(fields.get("libraries")),
        texts(fields.get("modules")));
  }

  private Optional<Node> compose(String text) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file.toString()).build())
          .composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      problems.add(new Problem(file, line, "is not YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(new Problem(file, 0, "is not YAML: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private Map<String, Node> fields(Optional<Node> root, Set<String> known) {
    var fields = new LinkedHashMap<String, Node>();
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      for (var tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
          problem(tuple.getKeyNode(), "unknown key \"" + key + "\"" + DidYouMean.ask(key, known));
        }
        fields.put(key, tuple.getValueNode());
      }
    } else if (root.isPresent()) {
      problem(root.get(), "expected keys and values here");
    }
    return fields;
  }

  private Set<Kind> kinds(Map<String, Node> fields) {
    var kinds = EnumSet.noneOf(Kind.class);
    for (Node node : items(fields.get("kinds"))) {
      String label = scalar(node);
      Arrays.stream(Kind.values())
          .filter(kind -> kind.label().equals(label))
          .findFirst()
          .ifPresentOrElse(
              kinds::add,
              () -> problem(node, "unknown kind \"" + label + "\"" + DidYouMean.ask(label, KINDS)));
    }
    if (kinds.isEmpty()) {
      problem(fields.get("kinds"), "\"kinds\" must name at least one of " + KINDS);
    }
    return kinds;
  }

  private List<Task> tasks(Map<String, Node> fields) {
    var tasks = new ArrayList<Task>();
    var ids = new HashSet<Integer>();
    for (Node node : items(fields.get("tasks"))) {
      var task = fields(Optional.of(node), TASK_KEYS);
      int id = number(task, "id", 0, 1, 99);
      if (!ids.add(id)) {
        problem(node, "task " + id + " stands twice");
      }
      String bonus = task.containsKey("bonus") ? text(task, "bonus", "") : "false";
      if (!bonus.equals("true") && !bonus.equals("false")) {
        problem(node, "\"bonus\" must be true or false, not \"" + bonus + "\"");
      }
      tasks.add(
          new Task(
              id,
              text(task, "title", ""),
              number(task, "points", 0, 1, 100),
              bonus.equals("true"),
              texts(task.get("catches"))));
    }
    if (tasks.isEmpty()) {
      problem(fields.get("tasks"), "\"tasks\" must have at least one task");
    }
    return tasks;
  }

  private String text(Map<String, Node> fields, String key, String fallback) {
    Node node = fields.get(key);
    if (node == null) {
      problems.add(new Problem(file, 1, "\"" + key + "\" is missing"));
      return fallback;
    }
    return scalar(node);
  }

  /** A number in a range; a missing one is the fallback, or a problem where that is 0. */
  private int number(Map<String, Node> fields, String key, int fallback, int least, int most) {
    Node node = fields.get(key);
    if (node == null) {
      if (fallback == 0) {
        problems.add(new Problem(file, 1, "\"" + key + "\" is missing"));
      }
      return fallback;
    }
    String text = scalar(node);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    problem(
        node,
        "\""
            + key
            + "\" must be a number from "
            + least
            + " to "
            + most
            + ", not \""
            + text
            + "\"");
    return fallback;
  }

  private List<String> texts(@Nullable Node node) {
    return items(node).stream().map(this::scalar).toList();
  }

  private List<Node> items(@Nullable Node node) {
    return switch (node) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      default -> {
        problem(node, "expected a list, such as [a, b]");
        yield List.of();
      }
    };
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(node, "expected a single value here");
    return "";
  }

  private void problem(@Nullable Node node, String message) {
    int line = node == null ? 1 : node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    problems.add(new Problem(file, line, message));
  }
}
