package org.jvmbootcamp.course.notebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A cell of a notebook, without outputs. */
public sealed interface Cell {

  /** 1 to 64 of letters, digits, "-" and "_"; once in a notebook. */
  String id();

  /**
   * Text.
   *
   * @param about what the course knows of the cell: {@code metadata.bootcamp}
   * @param pictures by the name that the text calls them: {@code ![...](attachment:name)}
   */
  record Text(String id, String source, Map<String, String> about, Map<String, Picture> pictures)
      implements Cell {
    public Text {
      about = new TreeMap<>(about);
      pictures = new TreeMap<>(pictures);
    }
  }

  /**
   * Code.
   *
   * @param about what the course knows of the cell: {@code metadata.bootcamp}
   */
  record Code(String id, String source, List<String> tags, Map<String, String> about)
      implements Cell {
    public Code {
      tags = List.copyOf(tags);
      about = new TreeMap<>(about);
    }
  }

  /** An image within a notebook. */
  record Picture(String mimeType, String base64) {}
}
