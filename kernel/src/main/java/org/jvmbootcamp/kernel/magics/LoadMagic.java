package org.jvmbootcamp.kernel.magics;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicCall;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.jvmbootcamp.kernel.spi.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code %load}: runs a file of Java or JShell, or the code cells of another notebook, here. */
final class LoadMagic {
  private static final String HELP =
      """
      Runs a file as if it stood in this cell: its declarations stay.

      %load helpers.jshell     also .java; of a notebook (.ipynb) its code cells""";

  /** What a file may be called if its name is given without an extension. */
  private static final List<String> EXTENSIONS = List.of("", ".jshell", ".jsh", ".java", ".ipynb");

  private LoadMagic() {}

  static Magic magic() {
    return new LineMagic("load", HELP, LoadMagic::load);
  }

  private static @Nullable Object load(List<String> arguments, MagicCall call, Session session)
      throws Exception {
    if (arguments.size() != 1) {
      throw new MagicException("%load needs one file, for example: %load helpers.jshell");
    }
    var file = find(arguments.getFirst(), session.directory());
    String text = read(file);
    if (file.toString().endsWith(".ipynb")) {
      for (String code : codeCells(file, text)) {
        session.eval(code, call.line());
      }
      return null;
    }
    return session.eval(text, call.line());
  }

  private static Path find(String name, Path directory) throws MagicException {
    for (String extension : EXTENSIONS) {
      var file = directory.resolve(name + extension).normalize();
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new MagicException(
        "%%load: there is no file \"%s\" in %s (tried it as it is, and with %s)"
            .formatted(
                name, directory, String.join(", ", EXTENSIONS.subList(1, EXTENSIONS.size()))));
  }

  private static String read(Path file) throws IOException, MagicException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new MagicException("%load: " + file + " is not a text in UTF-8", e);
    }
  }

  private static List<String> codeCells(Path file, String text) throws MagicException {
    JsonNode notebook;
    try {
      notebook = JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw new MagicException(
          "%load: " + file + " is not a notebook: " + e.getOriginalMessage(), e);
    }
    return notebook
        .path("cells")
        .valueStream()
        .filter(cell -> cell.path("cell_type").asString("").equals("code"))
        .map(cell -> source(cell.path("source")))
        .filter(code -> !code.isBlank())
        .toList();
  }

  /** A notebook keeps a cell's source as one string or as a list of lines. */
  private static String source(JsonNode source) {
    if (!source.isArray()) {
      return source.asString("");
    }
    var out = new StringBuilder();
    source.values().forEach(line -> out.append(line.asString("")));
    return out.toString();
  }
}
