package org.jvmbootcamp.course.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Writes nbformat 4.5 byte for byte as Jupyter does: sorted keys, one space of indent, a line end
 * at the end. So a notebook that was opened and saved differs only where somebody changed it.
 */
public final class NotebookWriter {

  private static final Map<String, Object> KERNEL =
      sorted("display_name", "Java", "language", "java", "name", "java");
  private static final Map<String, Object> LANGUAGE =
      sorted("file_extension", ".java", "mimetype", "text/x-java", "name", "java");

  private final ObjectWriter writer;

  public NotebookWriter() {
    var separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    var indent = new DefaultIndenter(" ", "\n");
    writer =
        new JsonMapper()
            .writer()
            .with(
                new DefaultPrettyPrinter(separators)
                    .withArrayIndenter(indent)
                    .withObjectIndenter(indent));
  }

  /** The notebook's file, whole. */
  public String write(Notebook notebook) {
    var cells = notebook.cells().stream().map(NotebookWriter::cell).toList();
    var metadata =
        sorted(
            "bootcamp", sorted("lesson", notebook.lesson()),
            "kernelspec", KERNEL,
            "language_info", LANGUAGE);
    var root = sorted("cells", cells, "metadata", metadata, "nbformat", 4, "nbformat_minor", 5);
    return writer.writeValueAsString(root) + "\n";
  }

  private static Map<String, Object> cell(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> {
        var json =
            sorted(
                "cell_type", "markdown",
                "id", text.id(),
                "metadata", metadata(List.of(), text.about()),
                "source", lines(text.source()));
        if (!text.pictures().isEmpty()) {
          json.put("attachments", attachments(text.pictures()));
        }
        yield json;
      }
      case Cell.Code code -> {
        var json =
            sorted(
                "cell_type", "code",
                "id", code.id(),
                "metadata", metadata(code.tags(), code.about()),
                "outputs", List.of(),
                "source", lines(code.source()));
        json.put("execution_count", NullNode.getInstance());
        yield json;
      }
    };
  }

  private static Map<String, Object> metadata(List<String> tags, Map<String, String> about) {
    var metadata = sorted();
    if (!about.isEmpty()) {
      metadata.put("bootcamp", about);
    }
    if (!tags.isEmpty()) {
      metadata.put("tags", tags);
    }
    return metadata;
  }

  private static Map<String, Object> attachments(Map<String, Cell.Picture> pictures) {
    var attachments = sorted();
    pictures.forEach((name, p) -> attachments.put(name, sorted(p.mimeType(), data(p))));
    return attachments;
  }

  /** Jupyter takes an SVG for a text of lines, even when it is base64. */
  private static Object data(Cell.Picture picture) {
    return picture.mimeType().equals("image/svg+xml")
        ? List.of(picture.base64())
        : picture.base64();
  }

  /** Each line with its line end, as Jupyter stores a text. */
  private static List<String> lines(String source) {
    var lines = new ArrayList<String>();
    int from = 0;
    for (int at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', from)) {
      lines.add(source.substring(from, at + 1));
      from = at + 1;
    }
    if (from < source.length()) {
      lines.add(source.substring(from));
    }
    return lines;
  }

  private static Map<String, Object> sorted(Object... keysAndValues) {
    var map = new TreeMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
