package org.jvmbootcamp.course.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.jvmbootcamp.grader.DidYouMean;

/** A fenced block that begins with {@code {name} argument}. */
final class Directive {

  private static final Pattern INFO = Pattern.compile("\\{([^{}]*)}\\s*(.*)");
  private static final Pattern OPTION = Pattern.compile(":([a-z-]+):\\s*(.*)");
  private static final Pattern LIST = Pattern.compile("\\[(.*)]");
  private static final Pattern INCLUDE = Pattern.compile("([\\w./-]+\\.java)#([\\w-]+)");
  private static final Set<String> KNOWN =
      new TreeSet<>(List.of("code-cell", "exercise", "include", "instructor"));
  private static final Set<String> TAGS =
      new TreeSet<>(List.of("claim", "interrupt", "raises-exception", "slow"));

  private final String file;
  private final int line;
  private final String info;
  private final List<String> content;
  private final Problems problems;

  Directive(String file, int line, FencedCodeBlock fence, Problems problems) {
    this.file = file;
    this.line = line;
    this.info = fence.getInfo().strip();
    this.content = fence.getLiteral().lines().toList();
    this.problems = problems;
  }

  /** What the directive stands for, or nothing when it is wrong, which is noted. */
  Optional<Block> block() {
    Matcher matcher = INFO.matcher(info);
    if (!matcher.matches()) {
      return problem("not a directive: %s; write {name} argument".formatted(info));
    }
    var argument = matcher.group(2).strip();
    return switch (matcher.group(1)) {
      case "code-cell" -> code(argument);
      case "exercise" -> exercise(argument);
      case "include" -> include(argument);
      case "instructor" -> instructor(argument);
      default -> {
        var name = matcher.group(1);
        yield problem(
            "unknown directive {%s}%s (known: %s)"
                .formatted(name, DidYouMean.ask(name, KNOWN), String.join(", ", KNOWN)));
      }
    };
  }

  private Optional<Block> code(String language) {
    if (!language.equals("java")) {
      return problem("unknown language \"%s\"; write {code-cell} java".formatted(language));
    }
    var tags = tags();
    var source = String.join("\n", content.subList(options(), content.size())).strip();
    if (source.isEmpty()) {
      return problem("this cell is empty; write code or remove it");
    }
    return Optional.of(new Block.Code(line, tags, source));
  }

  private Optional<Block> exercise(String name) {
    if (!Names.isExercise(name)) {
      return problem("\"%s\" is no exercise's name; write {exercise} phase/name".formatted(name));
    }
    noContent(0);
    return Optional.of(new Block.ExercisePlace(line, name));
  }

  private Optional<Block> include(String argument) {
    Matcher matcher = INCLUDE.matcher(argument);
    if (!matcher.matches()) {
      return problem("\"%s\": write {include} Example.java#region".formatted(argument));
    }
    var tags = tags();
    noContent(options());
    return Optional.of(new Block.Include(line, tags, matcher.group(1), matcher.group(2)));
  }

  private Optional<Block> instructor(String argument) {
    var text = String.join("\n", content).strip();
    if (!argument.isEmpty() || text.isEmpty()) {
      return problem("write the note between the fences of {instructor}");
    }
    return Optional.of(new Block.Note(line, text));
  }

  private void noContent(int from) {
    if (content.stream().skip(from).anyMatch(l -> !l.isBlank())) {
      problems.add(file, line + 1 + from, "nothing may stand in this block; move it out");
    }
  }

  /** How many lines of options stand before the content. */
  private int options() {
    int count = 0;
    while (count < content.size() && OPTION.matcher(content.get(count)).matches()) {
      count++;
    }
    return count;
  }

  private List<String> tags() {
    var tags = new ArrayList<String>();
    for (int i = 0; i < options(); i++) {
      Matcher option = OPTION.matcher(content.get(i));
      Matcher list = LIST.matcher(option.matches() ? option.group(2).strip() : "");
      if (!option.matches() || !option.group(1).equals("tags") || !list.matches()) {
        problems.add(file, line + 1 + i, "unknown option; only \":tags: [claim]\" may stand here");
        continue;
      }
      for (var tag : list.group(1).split(",", -1)) {
        tag(tag.strip(), line + 1 + i, tags);
      }
    }
    return tags;
  }

  private void tag(String tag, int at, List<String> tags) {
    if (!TAGS.contains(tag)) {
      problems.add(
          file,
          at,
          "unknown tag \"%s\"%s (known: %s)"
              .formatted(tag, DidYouMean.ask(tag, TAGS), String.join(", ", TAGS)));
    } else if (tags.contains(tag)) {
      problems.add(file, at, "the tag \"" + tag + "\" stands twice; remove one");
    } else {
      tags.add(tag);
    }
  }

  private Optional<Block> problem(String text) {
    problems.add(file, line, text);
    return Optional.empty();
  }
}
