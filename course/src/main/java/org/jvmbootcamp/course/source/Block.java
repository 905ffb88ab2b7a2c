package org.jvmbootcamp.course.source;

import java.util.List;

/** A part of a lesson, in the order of the file. */
public sealed interface Block {

  /** Its first line in the lesson's file. */
  int line();

  /** Markdown that becomes a cell of its own. */
  record Prose(int line, String text, List<Reference> references) implements Block {
    public Prose {
      references = List.copyOf(references);
    }
  }

  /** A cell of code. */
  record Code(int line, List<String> tags, String source) implements Block {
    public Code {
      tags = List.copyOf(tags);
    }
  }

  /** The place of an exercise. */
  record ExercisePlace(int line, String exercise) implements Block {}

  /** A region of a Java file beside the lesson, which becomes a cell of code. */
  record Include(int line, List<String> tags, String file, String region) implements Block {
    public Include {
      tags = List.copyOf(tags);
    }
  }

  /** A note for the instructor's guide. */
  record Note(int line, String text) implements Block {}
}
