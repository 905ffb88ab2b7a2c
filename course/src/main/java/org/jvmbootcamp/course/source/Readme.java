package org.jvmbootcamp.course.source;

import java.util.ArrayList;
import org.jvmbootcamp.course.source.Block.Prose;

/** The text of an exercise, made ready to stand within a lesson. */
public final class Readme {

  private Readme() {}

  /**
   * Reads an exercise's README: its title is left out, since the notebook writes a richer one, and
   * its headings go two levels down, below the lesson's.
   */
  public static Prose parse(String file, String text, String title, Problems problems) {
    var markdown = Markdown.parse(file, text, problems);
    markdown.noteFaults();
    var headings = markdown.headings();
    int from = 0;
    if (headings.isEmpty()
        || headings.getFirst().getLevel() != 1
        || !markdown.source(headings.getFirst()).equals("# " + title)) {
      problems.add(file, 1, "the text begins with the exercise's title; write \"# " + title + "\"");
    } else {
      from = markdown.end(headings.getFirst());
    }
    var lowered = new StringBuilder(text);
    var references = new ArrayList<>(markdown.references());
    for (var heading : headings.reversed()) {
      int at = markdown.start(heading);
      if (at >= from && text.startsWith("#", at) && heading.getLevel() <= 4) {
        lowered.insert(at, "##");
        references.replaceAll(r -> r.start() > at ? r.movedBy(2) : r);
      }
    }
    var rest = lowered.substring(from);
    var body = rest.strip();
    int start = from + Math.max(0, rest.indexOf(body));
    int line = 1 + (int) lowered.substring(0, start).chars().filter(c -> c == '\n').count();
    return new Prose(line, body, references.stream().map(r -> r.movedBy(-start)).toList());
  }
}
