package org.jvmbootcamp.course.source;

import java.util.ArrayList;
import org.jvmbootcamp.course.source.Block.Prose;

/** The text of an exercise, made ready to stand within a lesson. */
public final class Readme {

  private Readme() {}

  /** Reads an exercise's README; its headings go two levels down, below the lesson's. */
  public static Prose parse(String file, String text, Problems problems) {
    var markdown = Markdown.parse(file, text, problems);
    markdown.noteFaults();
    var lowered = new StringBuilder(text);
    var references = new ArrayList<>(markdown.references());
    for (var heading : markdown.headings().reversed()) {
      int at = markdown.start(heading);
      if (heading.getLevel() == 1) {
        problems.add(
            file,
            markdown.line(heading),
            "the title stands in exercise.yaml and is shown above the text; remove it here");
      } else if (text.startsWith("#", at) && heading.getLevel() <= 4) {
        lowered.insert(at, "##");
        references.replaceAll(r -> r.start() > at ? r.movedBy(2) : r);
      }
    }
    var body = lowered.toString().strip();
    int start = Math.max(0, lowered.indexOf(body));
    int line = 1 + (int) lowered.substring(0, start).chars().filter(c -> c == '\n').count();
    return new Prose(line, body, references.stream().map(r -> r.movedBy(-start)).toList());
  }
}
