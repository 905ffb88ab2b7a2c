package org.jvmbootcamp.course.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jvmbootcamp.course.source.Block.Prose;

/** Reads a lesson: MyST Markdown with the directives that {@code docs/authoring.md} lists. */
public final class LessonParser {

  private static final String BREAK = "+++";
  // Jupytext writes the first two when a lesson is saved from JupyterLab; they say nothing new.
  private static final Set<String> KEYS = new TreeSet<>(List.of("jupytext", "kernelspec", "title"));

  private final String phase;
  private final String name;
  private final String file;
  private final Problems problems;

  private LessonParser(String phase, String name, Problems problems) {
    this.phase = phase;
    this.name = name;
    this.file = new Lesson(phase, name, "", List.of()).file();
    this.problems = problems;
  }

  /** Reads a lesson, or notes what is wrong with it. */
  public static Optional<Lesson> parse(String phase, String name, String text, Problems problems) {
    return new LessonParser(phase, name, problems).lesson(text);
  }

  private Optional<Lesson> lesson(String text) {
    var lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals("---")) {
      problems.add(file, 1, "front matter is missing; begin with ---, \"title: ...\", ---");
      return Optional.empty();
    }
    int close = lines.subList(1, lines.size()).indexOf("---") + 1;
    if (close == 0) {
      problems.add(file, 1, "the front matter is never closed; end it with a line ---");
      return Optional.empty();
    }
    // What is cut off leaves its line ends behind, so that every later line keeps its number.
    var head = String.join("\n", lines.subList(1, close));
    var body = "\n".repeat(close + 1) + String.join("\n", lines.subList(close + 1, lines.size()));
    var title = YamlMap.parse(file, head, 2, KEYS, problems).flatMap(map -> map.text("title"));
    var markdown = Markdown.parse(file, body, problems);
    markdown.noteFaults();
    title.ifPresent(t -> checkHeading(markdown, t.value()));
    var blocks = blocks(markdown, body);
    return Optional.of(
        new Lesson(phase, name, title.map(YamlMap.Text::value).orElse(name), blocks));
  }

  private void checkHeading(Markdown markdown, String title) {
    var blocks = markdown.blocks();
    if (!blocks.isEmpty() && blocks.getFirst() instanceof Heading heading) {
      var written = markdown.source(heading);
      if (heading.getLevel() == 1 && written.replaceFirst("^#+\\s*", "").strip().equals(title)) {
        return;
      }
    }
    int line = blocks.isEmpty() ? 1 : markdown.line(blocks.getFirst());
    problems.add(file, line, "a lesson begins with its title; write \"# " + title + "\"");
  }

  /**
   * A stretch of the text that is no prose; the block is missing where there is nothing to show.
   */
  private record Cut(int start, int end, Optional<Block> block) {}

  private List<Block> blocks(Markdown markdown, String body) {
    var blocks = new ArrayList<Block>();
    var references = markdown.references();
    int from = 0;
    for (var cut : cuts(markdown)) {
      prose(body, from, cut.start(), references).ifPresent(blocks::add);
      cut.block().ifPresent(blocks::add);
      from = cut.end();
    }
    prose(body, from, body.length(), references).ifPresent(blocks::add);
    return blocks;
  }

  private List<Cut> cuts(Markdown markdown) {
    var cuts = new ArrayList<Cut>();
    for (var node : markdown.blocks()) {
      if (node instanceof FencedCodeBlock fence && fence.getInfo().startsWith("{")) {
        var block = new Directive(file, markdown.line(fence), fence, problems).block();
        cuts.add(new Cut(markdown.start(fence), markdown.end(fence), block));
      } else if (node instanceof Paragraph) {
        lineCuts(node, markdown.source(node), cuts);
      }
    }
    return cuts;
  }

  private void lineCuts(Node paragraph, String source, List<Cut> cuts) {
    var lines = source.lines().map(String::strip).toList();
    for (int i = 0; i < Math.min(lines.size(), paragraph.getSourceSpans().size()); i++) {
      var span = paragraph.getSourceSpans().get(i);
      if (lines.get(i).equals(BREAK)) {
        int start = span.getInputIndex();
        cuts.add(new Cut(start, start + span.getLength(), Optional.empty()));
      } else if (lines.get(i).matches(":::+\\s*\\{.*")) {
        problems.add(
            file, span.getLineIndex() + 1, "\":::\" is not known here; write ``` and {directive}");
      }
    }
  }

  private static Optional<Block> prose(String body, int from, int to, List<Reference> references) {
    var text = body.substring(from, to);
    var stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    int start = from + text.indexOf(stripped);
    int line = 1 + (int) body.substring(0, start).chars().filter(c -> c == '\n').count();
    var inside =
        references.stream()
            .filter(r -> r.start() >= start && r.end() <= start + stripped.length())
            .map(r -> r.movedBy(-start))
            .toList();
    return Optional.of(new Prose(line, stripped, inside));
  }
}
